# Killed at random moments of create-all: the next run ends well, nothing is there twice, and no orphan is left.
# Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

# shellcheck source=tests/openstack/story/kills.sh
. "$here/kills.sh"

empty=$(inventory)
begun=$SECONDS
try 'create-all, to see how long it takes' "$copy/scripts/create-all" rig
length=$((SECONDS - begun))
whole=$(shape)
try 'and delete-all' "$copy/scripts/delete-all" rig

count=0
for ((attempt = 0; count < kills && attempt < 3 * kills; attempt++)); do
    at=$(random_below "$length")
    if ! killed "$at" "$copy/scripts/create-all" rig; then
        # From here on it takes less: there is less to do.
        "$copy/scripts/delete-all" rig >"$work/again.log" 2>&1 </dev/null
        continue
    fi
    count=$((count + 1))
    # Every third time it is deleted from where it was.
    [ $((count % 3)) != 0 ] || try "delete-all after create-all was killed at $at s" delete_all
done
same 'create-all was killed' "$kills" "$count"
try 'create-all ends well after that' "$copy/scripts/create-all" rig
try 'it verified the result' grep -qE 'verified: ([0-9]+) of \1 hold' <<<"$OUTPUT"
same 'nothing is there twice, and nothing is missing' "$whole" "$(shape)"
try 'no orphan is left' "$copy/scripts/orphans" rig
try 'delete-all ends well' delete_all
same 'the project is as it was before' "$empty" "$(inventory)"
