# What every benchmark begins with: its options, a clock, and the table of ratios and targets. Sourced, not run.
# shellcheck shell=bash
# shellcheck source=scripts/lib/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib/common.sh"

# options ARGUMENTS…: answers --help; sets quick to 1 for --quick, else to nothing.
options() {
    quick=
    local argument
    for argument in "$@"; do
        case $argument in
            -h | --help) usage; exit 0 ;;
            --quick) quick=1 ;;
            *) say "$program: unknown argument $argument"; say "Try: bench/$program --help"; exit 2 ;;
        esac
    done
}

# milliseconds COMMAND…: how long it took. It has to succeed; what it says is shown only if it does not.
milliseconds() {
    local begin=$EPOCHREALTIME end said
    said=$("$@" 2>&1 </dev/null) || { printf '%s\n' "$said" >&2; die "failed: $*"; }
    end=$EPOCHREALTIME
    echo $(((${end/./} - ${begin/./}) / 1000))
}

# median FILE: of the numbers in it, a line each.
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }

missed=0

heading() { printf '%-44s %12s %12s %7s  %s\n' "$1" "$2" "$3" ratio target; }

# row WHAT OURS OTHER [LIMIT]: two numbers in milliseconds, or what $unit says, their ratio, and whether it is within the limit.
row() {
    local ratio verdict=''
    ratio=$(awk -v ours="$2" -v other="$3" 'BEGIN { printf "%.3f", ours / other }')
    if [ -n "${4:-}" ]; then
        verdict="at most $4"
        # Compared as it is shown, with two digits.
        awk -v ratio="$ratio" -v limit="$4" 'BEGIN { exit !(sprintf("%.2f", ratio) + 0 <= limit) }' || { verdict="$verdict: MISSED"; missed=$((missed + 1)); }
    fi
    awk -v what="$1" -v ours="$2" -v other="$3" -v unit="${unit:-ms}" -v ratio="$ratio" -v verdict="$verdict" \
        'BEGIN { printf "%-44s %9d %s %9d %s %7.2f  %s\n", what, ours, unit, other, unit, ratio, verdict }'
}

# verdict: the end of a benchmark. Fails where a target was missed.
verdict() {
    [ "$missed" = 0 ] || { say "$program: $missed of the targets missed"; exit 1; }
}
