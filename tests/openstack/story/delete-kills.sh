# Killed at random moments of delete-all: what is half deleted is deleted on from there, or made again, and no orphan
# is left. Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

# shellcheck source=tests/openstack/story/kills.sh
. "$here/kills.sh"

empty=$(inventory)
try 'create-all' "$copy/scripts/create-all" rig
whole=$(shape)
begun=$SECONDS
try 'delete-all, to see how long it takes' delete_all
length=$((SECONDS - begun))

count=0 there=no
for ((attempt = 0; count < kills && attempt < 3 * kills; attempt++)); do
    # From where it was killed it is deleted on, or made again; where it came to its end there is nothing to kill.
    if [ "$there" = no ] || [ $((RANDOM % 3)) = 0 ]; then
        try "create-all after $count kills of delete-all" "$copy/scripts/create-all" rig
        same 'nothing is there twice, and nothing is missing' "$whole" "$(shape)"
        left=$length
    else
        left=$((length / 2)) # or most of those that go on would end before they are killed
    fi
    there=no
    if killed "$(random_below "$left")" delete_all; then there=yes count=$((count + 1)); fi
done
same 'delete-all was killed' "$kills" "$count"
try 'delete-all ends well after that' delete_all
same 'the project is as it was before' "$empty" "$(inventory)"
try 'no orphan is left' "$copy/scripts/orphans" rig
