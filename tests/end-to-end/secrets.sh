# No secret value in a file of the state folder, a log, the process list or on the screen, with everything logged.
# shellcheck shell=bash disable=SC2154

# Command lines, as often as can be, while everything is made again with all the logging there is.
try 'delete-all, to begin again' "$copy/scripts/delete-all"
(umask 077 && while :; do cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' '; echo; done >"$work/command-lines") &
watcher=$!
{
    "$copy/scripts/create-all"
    "$copy/scripts/preview" --diff
    "$copy/scripts/preview" --json
    "$copy/scripts/preview" --markdown
    "$copy/scripts/pulumi" up --yes --skip-preview --diff --json --stack dev
    "$copy/scripts/pulumi" stack export --stack dev
    "$copy/scripts/checkout" gaiaxpy 1.2.0 "$work/watched"
} >"$work/everything.log" 2>&1 </dev/null
kill "$watcher"
wait "$watcher" 2>/dev/null
read_outputs

# Every private key that the state holds, as one long line of its base64: three parts of each are looked for.
"$copy/scripts/pulumi" stack export --show-secrets --stack dev |
    grep -oE -- '-----BEGIN OPENSSH PRIVATE KEY-----[^-]*' | sed 's/-----BEGIN OPENSSH PRIVATE KEY-----//; s/\\*n/\n/g' |
    grep -E '^[A-Za-z0-9+/=]{30,}$' | sort -u | grep -v '^b3BlbnNzaC1rZXktdjE' >"$work/secrets"
cat "$copy/.state/keys/passphrase" >>"$work/secrets"
same 'there are secrets to look for' yes "$([ "$(wc -l <"$work/secrets")" -ge 9 ] && echo yes)"

# found WHERE…: files in which a secret stands.
found() { grep -rlFf "$work/secrets" -- "$@" 2>/dev/null; }
same 'none on the screen or in a log' '' "$(found "$work/everything.log" "$work/create.log" "$work/killed.log" "$copy/artifacts/build.log")"
same 'none on a command line' '' "$(found "$work/command-lines")"
# keys/ is where people keep their own keys and the passphrase; the disk of the host has its host key, as any server's.
same 'none in the state folder' '' "$(found "$copy/.state" | grep -v "^$copy/.state/keys/" | grep -vE "^$copy/.state/hosts/dev/.*/etc/ssh/ssh_host_ed25519_key$")"
