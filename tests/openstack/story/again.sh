# Run again, it changes nothing.
# shellcheck shell=bash disable=SC2154

before=$(resources)
there=$(inventory)
begin
try 'create-all again exits 0' "$copy/scripts/create-all" rig
took 'create-all without a change'
try 'it says that nothing changed' grep -qiE 'no changes' <<<"$OUTPUT"
same 'no resource changed' "$before" "$(resources)"
same 'nothing in the cloud is another' "$there" "$(inventory)"
try 'refresh finds nothing' "$copy/scripts/pulumi" refresh --yes --skip-preview --expect-no-changes --stack rig
