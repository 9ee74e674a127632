# The engine is killed at random moments of delete-all: what is half deleted is deleted on from there, or made again, and no orphan
# is left. Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

# shellcheck source=tests/openstack/story/kills.sh
. "$here/kills.sh"

empty=$(inventory)
try 'create-all' "$copy/scripts/create-all" rig
whole=$(shape)
begun=$SECONDS
try 'delete-all, to see how long it takes' "$copy/scripts/delete-all" rig
length=$((SECONDS - begun))

count=0
for ((attempt = 0; count < kills && attempt < 3 * kills; attempt++)); do
    # Where nothing is left to delete there is nothing to kill.
    if [ $((attempt % 3)) = 0 ]; then
        try "create-all after $count kills of delete-all" "$copy/scripts/create-all" rig
        same 'nothing is there twice, and nothing is missing' "$whole" "$(shape)"
    fi
    if killed "$(random_below "$length")" "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks; then count=$((count + 1)); fi
done
same 'delete-all was killed' "$kills" "$count"
try 'delete-all ends well after that' "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks
same 'the project is as it was before' "$empty" "$(inventory)"
try 'no orphan is left' "$copy/scripts/orphans" rig
