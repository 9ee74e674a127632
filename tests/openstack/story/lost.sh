# The server is deleted by hand: create-all makes another, with the data and the identity of the one before.
# shellcheck shell=bash disable=SC2154

# all_refs: every ref that clients see.
all_refs() { for repo in gaiaxpy notebooks; do as anon git ls-remote --refs "$(clone_url "$repo")"; done; }

refs=$(all_refs)
known=$(cat "$work/known_hosts")
try 'the server is deleted by hand' cloud DELETE compute "servers/$server"
try 'it is gone' until_true 60 server_gone gitstore
begun=$SECONDS
try 'create-all makes it again' "$copy/scripts/create-all" rig
echo "        (it took $((SECONDS - begun)) s)"
read_outputs
try 'as another server' test "$(one server gitstore)" != "$server"
server=$(one server gitstore)
same 'with every ref' "$refs" "$(all_refs)"
same 'and the same host key' "$known" "$(cat "$work/known_hosts")"
