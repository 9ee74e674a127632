# Counting assertions for suites written in shell. Sourced, not run.
# shellcheck shell=bash
passed=0
failed=0

# ok NAME / not_ok NAME DETAIL…: the two ways a case ends.
ok() { passed=$((passed + 1)); printf 'ok      %s\n' "$1"; }
not_ok() { failed=$((failed + 1)); printf 'FAILED  %s\n' "$1"; shift; [ $# -eq 0 ] || printf '%s\n' "$*" | sed 's/^/        | /' | tail -n 25; }

# try NAME COMMAND…: passes when the command succeeds. Sets output to what it printed, both streams together.
try() {
    local name=$1
    shift
    if output=$("$@" 2>&1); then ok "$name"; else not_ok "$name" "exit $?: $output"; fi
}

# refuse NAME PATTERN COMMAND…: passes when the command fails and says something that the pattern (grep -E) finds.
refuse() {
    local name=$1 pattern=$2
    shift 2
    if output=$("$@" 2>&1); then
        not_ok "$name" "it was let through: $output"
    elif grep -qE -- "$pattern" <<<"$output"; then
        ok "$name"
    else
        not_ok "$name" "no '$pattern' in: $output"
    fi
}

# same NAME EXPECTED ACTUAL
same() {
    if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1" "$(diff <(printf '%s\n' "$2") <(printf '%s\n' "$3") | cut -c 1-300)"; fi
}

# finish: the sum; the last line of a suite.
finish() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}
