# What the parts that kill have in common. Sourced by them.
# shellcheck shell=bash disable=SC2034,SC2154

kills=${RIG_KILLS:-50}

# killed SECONDS SCRIPT…: starts the script and kills it after so many seconds with all that it runs, as a machine that goes down
# does; false if it had ended before.
killed() {
    local running at=$1
    shift
    set -m # a process group of its own
    "$@" >"$work/killed.log" 2>&1 </dev/null &
    running=$!
    set +m
    timeout "$at" tail --pid="$running" -s 0.2 -f /dev/null
    kill -KILL -- "-$running" 2>/dev/null
    wait "$running" 2>/dev/null
    [ $? = 137 ]
}

# What is half made or half deleted is worth no backup.
delete_all() { "$copy/scripts/delete-all" rig --accept-data-loss gaiaxpy notebooks; }

# random_below SECONDS
random_below() { echo $((RANDOM * $1 / 32768)).$((RANDOM % 10)); }

# shape: everything in the project, whichever it is.
shape() { inventory | sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}//' | sort; }
