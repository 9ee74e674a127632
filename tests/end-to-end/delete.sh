# delete-all leaves nothing behind, and what was pushed comes back.
# shellcheck shell=bash disable=SC2154

as grace git -C "$work/grace" push --quiet "$(push_url gaiaxpy grace)" HEAD:refs/heads/late
refs=$(client_refs gaiaxpy notebooks spectra)
begun=$SECONDS
try 'delete-all exits 0' "$copy/scripts/delete-all"
echo "        (delete-all took $((SECONDS - begun)) s)"
same 'no process, mount, interface, loop device or user is left' "$world_before" "$(world)"
same 'no host is left' '' "$(ls "$copy/.state/hosts" 2>/dev/null)"
same 'no file of ours is left in /tmp' '' "$(find /tmp -maxdepth 1 -name 'git-origin-*' -newer "$work/good.yaml" 2>/dev/null)"
try 'delete-all again exits 0' "$copy/scripts/delete-all"
try 'and says that there is nothing to do' grep -q 'nothing to do' <<<"$OUTPUT"

try 'create-all brings it back' "$copy/scripts/create-all"
read_outputs
same 'with every ref of every repository' "$refs" "$(client_refs gaiaxpy notebooks spectra)"

on_host kill dev
GIT_ORIGIN_STATE=$copy/.state "$copy/sandbox/host" delete dev >/dev/null 2>&1
refuse 'a server that is gone cannot be saved, so nothing is deleted' 'nothing was deleted' "$copy/scripts/delete-all"
try 'unless each loss is accepted by name' "$copy/scripts/delete-all" --accept-data-loss gaiaxpy --accept-data-loss notebooks --accept-data-loss spectra
same 'nothing is left' "$world_before" "$(world)"
