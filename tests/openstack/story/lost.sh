# The server is deleted by hand: create-all makes another, with the data and the identity of the one before.
# shellcheck shell=bash disable=SC2154

refs=$(client_refs gaiaxpy notebooks)
known=$(cat "$work/known_hosts")
try 'the server is deleted by hand' cloud DELETE compute "servers/$server"
try 'it is gone' until_true 60 server_gone gitstore
begin
try 'create-all makes it again' "$copy/scripts/create-all" rig
took 'it'
read_outputs
try 'as another server' test "$(one server gitstore)" != "$server"
server=$(one server gitstore)
same 'with every ref' "$refs" "$(client_refs gaiaxpy notebooks)"
same 'and the same host key' "$known" "$(cat "$work/known_hosts")"
