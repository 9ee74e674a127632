# delete-all leaves the project as it was, and what was pushed comes back; twice in a row.
# shellcheck shell=bash disable=SC2034,SC2154

for round in first second; do
    refs=$(client_refs gaiaxpy notebooks)
    begin
    try "the $round delete-all exits 0" "$copy/scripts/delete-all" rig
    took 'delete-all'
    same 'the project is as it was before' "$empty_cloud" "$(inventory)"
    try 'delete-all again exits 0' "$copy/scripts/delete-all" rig
    try 'and says that there is nothing to do' grep -q 'nothing to do' <<<"$OUTPUT"
    [ "$round" = first ] || break
    begin
    try 'create-all brings it back' "$copy/scripts/create-all" rig
    took 'create-all'
    read_outputs
    same 'with every ref' "$refs" "$(client_refs gaiaxpy notebooks)"
    server=$(one server gitstore)
done
