# The whole service, in one line.
# shellcheck shell=bash disable=SC2034,SC2154

empty_cloud=$(inventory)
begin
try 'create-all exits 0' "$copy/scripts/create-all" rig
took 'create-all'
try 'it verified the result' grep -qE 'verified: ([0-9]+) of \1 hold' <<<"$OUTPUT"
read_outputs
try 'the server has a floating IP' grep -q '^203\.0\.113\.' <<<"$host"
try 'everything of it is in the state: nothing is an orphan' "$copy/scripts/orphans" rig
try 'it can be reached' "$copy/scripts/reach" rig
server=$(one server gitstore)
