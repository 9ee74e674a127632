# What the parts that kill have in common. Sourced by them.
# shellcheck shell=bash disable=SC2034,SC2154

kills=${RIG_KILLS:-50}

# killed SECONDS SCRIPT…: starts the script and kills its engine after so many seconds; false if it had ended before.
killed() {
    local running at=$1 begun=$SECONDS
    shift
    "$@" >"$work/killed.log" 2>&1 </dev/null &
    running=$!
    while [ $((SECONDS - begun)) -lt "${at%.*}" ] && kill -0 "$running" 2>/dev/null; do sleep 0.2; done
    sleep "0.${at#*.}"
    kill_engines
    ! wait "$running"
}

# random_below SECONDS
random_below() { echo $((RANDOM * $1 / 32768)).$((RANDOM % 10)); }

# shape: everything in the project, whichever it is.
shape() { inventory | sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}//' | sort; }
