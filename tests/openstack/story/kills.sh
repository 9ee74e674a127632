# The engine is killed at random moments of create-all and of delete-all: the next run ends well, and no orphan is left.
# Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

kills=${RIG_KILLS:-50}

# killed SECONDS SCRIPT: starts the script and kills its engine after so many seconds; false if it had ended before.
killed() {
    local running at=$1
    shift
    "$@" >"$work/killed.log" 2>&1 </dev/null &
    running=$!
    sleep "$at"
    kill_engines
    ! wait "$running"
}

# length COMMAND…: how many seconds it takes.
length() {
    local begun=$SECONDS
    "$@" >"$work/length.log" 2>&1 </dev/null || { tail -n 20 "$work/length.log" >&2; return 1; }
    echo $((SECONDS - begun))
}

# shape: everything in the project, whichever it is.
shape() { inventory | sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}//' | sort; }

try 'create-all, to see how long it takes' length "$copy/scripts/create-all" rig
creation=$OUTPUT
whole=$(shape)
try 'delete-all, to see how long it takes' length "$copy/scripts/delete-all" rig
deletion=$OUTPUT

count=0
for ((attempt = 0; count < kills && attempt < 3 * kills; attempt++)); do
    at=$((RANDOM * creation / 32768)).$((RANDOM % 10))
    killed "$at" "$copy/scripts/create-all" rig || continue
    count=$((count + 1))
    # Every third time it is deleted from where it was.
    [ $((count % 3)) != 0 ] || try "delete-all after create-all was killed at $at s" "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks
done
same 'create-all was killed' "$kills" "$count"
try 'create-all ends well after that' "$copy/scripts/create-all" rig
try 'it verified the result' grep -qE 'verified: ([0-9]+) of \1 hold' <<<"$OUTPUT"
same 'nothing is there twice, and nothing is missing' "$whole" "$(shape)"
try 'no orphan is left' "$copy/scripts/orphans" rig

count=0
for ((attempt = 0; count < kills && attempt < 3 * kills; attempt++)); do
    at=$((RANDOM * deletion / 32768)).$((RANDOM % 10))
    if killed "$at" "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks; then count=$((count + 1)); fi
    # What is half deleted is deleted on from there, or made again.
    [ $((attempt % 3)) != 2 ] || try "create-all after delete-all was killed at $at s" "$copy/scripts/create-all" rig
done
same 'delete-all was killed' "$kills" "$count"
try 'delete-all ends well after that' "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks
same 'the project is as it was before' "$empty_cloud" "$(inventory)"
