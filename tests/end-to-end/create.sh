# The first command of the README, in an empty folder.
# shellcheck shell=bash disable=SC2154

begun=$SECONDS
try 'create-all exits 0' "$copy/scripts/create-all"
created=$OUTPUT
printf '%s\n' "$created" >"$work/create.log"
echo "        (create-all took $((SECONDS - begun)) s)"
try 'it says how to clone' grep -q 'scripts/checkout gaiaxpy 1.2.0' <<<"$created"
try 'it verified the result' grep -qE 'verified: ([0-9]+) of \1 hold' <<<"$created"
if grep -q $'\033' <<<"$created"; then fails 'piped, it prints no escape codes' "$(grep $'\033' <<<"$created" | head -n 3)"; else passes 'piped, it prints no escape codes'; fi

read_outputs
same 'the outputs are the ones of the contract' \
    'administration backup cloneUrls deployKey host knownHosts port pushUrls repositories' "$(jq -r 'keys | join(" ")' <<<"$outputs")"
same 'without --show-secrets what is secret is masked' '"[secret]" "[secret]"' \
    "$("$copy/scripts/pulumi" stack output --json --stack dev | jq -r '"\(.deployKey | tojson) \(.administration | tojson)"')"
