# The engine is killed in the middle of create-all; the host is killed while it serves. Each time the next create-all ends well.
# shellcheck shell=bash disable=SC2154

try 'delete-all, to begin again' "$copy/scripts/delete-all"

for resources_done in 3 9 16; do
    "$copy/scripts/create-all" >"$work/killed.log" 2>&1 </dev/null &
    creating=$!
    for _ in $(seq 600); do
        count=$(jq '.checkpoint.latest.resources | length' "$copy/.state/.pulumi/stacks/git-origin/dev.json" 2>/dev/null || echo 0)
        if [ "${count:-0}" -ge "$resources_done" ] || ! kill -0 "$creating" 2>/dev/null; then break; fi
        sleep 0.05
    done
    kill_engines
    if wait "$creating"; then fails "killed after $resources_done resources" 'it had ended already'; else passes "killed after $resources_done resources"; fi
done
"$copy/scripts/delete-all" >/dev/null 2>&1
"$copy/scripts/create-all" >"$work/killed.log" 2>&1 </dev/null &
creating=$!
for _ in $(seq 600); do
    if [ -e "$copy/.state/hosts/dev" ]; then break; fi
    sleep 0.02
done
kill_engines
wait "$creating"
try 'delete-all after a kill while the host was made' "$copy/scripts/delete-all"
same 'no host is left' '' "$(ls "$copy/.state/hosts")"

try 'create-all ends well after all that' "$copy/scripts/create-all"
read_outputs

on_host() { GIT_ORIGIN_STATE=$copy/.state "$copy/sandbox/host" "$@"; }
as grace git -C "$work/grace" push --quiet "$(push_url gaiaxpy grace)" HEAD:refs/heads/kept
try 'the whole host is killed' on_host kill dev
try 'create-all brings it back' "$copy/scripts/create-all"
try 'with what was pushed' test -n "$(as anon git ls-remote "$(clone_url gaiaxpy)" refs/heads/kept)"
