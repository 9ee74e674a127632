# Run again, it changes nothing.
# shellcheck shell=bash disable=SC2154

before=$(resources)
there=$(inventory)
begun=$SECONDS
try 'create-all again exits 0' "$copy/scripts/create-all" rig
echo "        (create-all without a change took $((SECONDS - begun)) s)"
try 'it says that nothing changed' grep -qiE 'no changes' <<<"$OUTPUT"
same 'no resource changed' "$before" "$(resources)"
same 'nothing in the cloud is another' "$there" "$(inventory)"
try 'refresh finds nothing' "$copy/scripts/pulumi" refresh --yes --skip-preview --expect-no-changes --stack rig
