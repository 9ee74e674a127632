# A change of the settings changes that, and nothing else.
# shellcheck shell=bash disable=SC2154

before=$(resources)
edit_settings 's:allow\: \[203.0.113.0/24\]:allow\: [203.0.113.0/24, 198.51.100.0/24]:'
try 'a network is allowed' "$copy/scripts/create-all" rig
try 'only rules for it are made' grep -qxE '[^ ]*198[^ ]*( [^ ]*198[^ ]*)*' <<<"$(changed_resources "$before" "$(resources)")"

before=$(resources)
edit_settings 's/volumeSize: 2/volumeSize: 3/'
try 'the volume is made larger' "$copy/scripts/create-all" rig
# on_server COMMAND…: as the account that provisions.
on_server() {
    (umask 077 && jq -r '.administration.loginKey' <<<"$outputs" >"$work/login")
    ssh -F /dev/null -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityFile="$work/login" -o StrictHostKeyChecking=yes \
        -o UserKnownHostsFile="$work/known_hosts" -o GlobalKnownHostsFile=/dev/null "debian@$host" "$@" </dev/null
}
try 'the file system has grown with it' test "$(on_server df --output=size --block-size=M /srv/git | tail -n 1 | tr -dc 0-9)" -gt 2700
same 'the volume has the size' 3 "$(cloud GET volume "volumes/$(one volume gitstore-data)" | jq .volume.size)"
try 'only it is changed, and what looks after its disk' grep -qxE 'data data-disk' <<<"$(changed_resources "$before" "$(resources)")"
same 'on the same server' "$server" "$(one server gitstore)"

ssh-keygen -q -t ed25519 -N '' -C barbara -f "$copy/.state/keys/barbara"
before=$(resources)
edit_settings '/^ *developers:/a\      barbara:\n        keys: [{ file: .state/keys/barbara.pub }]\n        repositories: { notebooks: write }'
try 'a developer is added' "$copy/scripts/create-all" rig
same 'only that account is made' account-barbara "$(changed_resources "$before" "$(resources)")"
