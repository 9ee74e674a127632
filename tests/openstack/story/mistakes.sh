# What is wrong with the settings, the credentials or the cloud is said in its words; nothing is lost, and the next run goes on.
# Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

cp "$copy/Pulumi.rig.yaml" "$work/good.yaml"
good() { cp "$work/good.yaml" "$copy/Pulumi.rig.yaml"; }

# mistaken NAME PATTERN SED: create-all with edited settings fails and says that.
mistaken() {
    good
    edit_settings "$3"
    refuse "$1" "$2" "$copy/scripts/create-all" rig
    good
}

# with_auth NAME PATTERN JQ: the same with other credentials.
with_auth() {
    (umask 077 && jq "$3" "$OS_CLIENT_CONFIG_FILE" >"$work/clouds.yaml")
    refuse "$1" "$2" env OS_CLIENT_CONFIG_FILE="$work/clouds.yaml" "$copy/scripts/create-all" rig
    rm "$work/clouds.yaml"
}

with_auth 'a wrong password' '(password|credential|Unauthorized|requires authentication)' '.clouds.rig = (.clouds["rig-password"] | .auth.password = "wrong")'
by_password=$(token rig-password)
short=$(ask "$by_password" POST identity "users/$user/application_credentials" \
    "$(jq -n --arg expiry "$(date -u -d '+3 seconds' +%Y-%m-%dT%H:%M:%S)" '{ application_credential: { name: "short", expires_at: $expiry } }')")
sleep 4
with_auth 'a credential that has expired' '(expired|credential|Unauthorized|requires authentication)' \
    ".clouds.rig.auth += { application_credential_id: $(jq .application_credential.id <<<"$short"), application_credential_secret: $(jq .application_credential.secret <<<"$short") }"
ask "$by_password" DELETE identity "users/$user/application_credentials/$(jq -r .application_credential.id <<<"$short")" >/dev/null
same 'so far nothing was made' "$empty_cloud" "$(inventory)"

mistaken 'another project than that of the credentials' 'project' 's/project: demo/project: demolition/'
mistaken 'an image that is not there' 'nowhere' 's/image: debian-12/image: nowhere/'
mistaken 'a flavor that is not there' 'm1.nowhere' 's/flavor: m1.small/flavor: m1.nowhere/'
mistaken 'an external network that is not there' 'nowhere' 's/external: public/external: nowhere/'
mistaken 'a flavor beyond the quota' '[Qq]uota' 's/flavor: m1.small/flavor: m1.wide/'
mistaken 'a flavor beyond every host' 'No valid host' 's/flavor: m1.small/flavor: m1.deep/'

as_admin PUT compute "os-quota-sets/$project" '{"quota_set": {"instances": 0, "force": true}}' >/dev/null
refuse 'no quota for a server' '[Qq]uota' "$copy/scripts/create-all" rig
as_admin PUT compute "os-quota-sets/$project" '{"quota_set": {"instances": 10}}' >/dev/null

# Nothing but what the project's router has already.
"$copy/scripts/delete-all" rig >/dev/null 2>&1 </dev/null
subnet=$(as_admin GET network 'subnets?name=public-v4' | jq -r '.subnets[0].id')
as_admin PUT network "subnets/$subnet" '{"subnet": {"allocation_pools": [{"start": "203.0.113.10", "end": "203.0.113.10"}]}}' >/dev/null
refuse 'a pool without an address' '(No more IP|no free|[Nn]o .*address)' "$copy/scripts/create-all" rig
as_admin PUT network "subnets/$subnet" '{"subnet": {"allocation_pools": [{"start": "203.0.113.10", "end": "203.0.113.250"}]}}' >/dev/null

# An image that no guest starts from: the server ends in ERROR.
image=$(as_admin POST image images '{"name": "broken", "disk_format": "raw", "container_format": "bare", "visibility": "public", "os_command_line": "init=/nowhere"}' | jq -r .id)
head -c 1024 /dev/zero | curl -sS --fail-with-body -X PUT -H "X-Auth-Token: $admin" -H 'Content-Type: application/octet-stream' --data-binary @- "$(url_of image)/images/$image/file"
mistaken 'a server that ends in ERROR' 'the guest did not start' 's/image: debian-12/image: broken/'
as_admin DELETE image "images/$image" >/dev/null

try 'after all that create-all ends well' "$copy/scripts/create-all" rig

# Without its server a volume can be stuck, and held for a server that is no more.
losing=(--accept-data-loss gaiaxpy notebooks)
volume=$(one volume gitstore-data)
cloud DELETE compute "servers/$(one server gitstore)"
until_true 60 server_gone gitstore
as_admin POST volume "volumes/$volume/action" '{"os-reset_status": {"status": "maintenance"}}' >/dev/null
refuse 'a volume that is stuck is said' "Volume $volume is maintenance" "$copy/scripts/delete-all" rig "${losing[@]}"
as_admin POST volume "volumes/$volume/action" '{"os-reset_status": {"status": "available"}}' >/dev/null
cloud POST volume attachments "$(jq -n --arg volume "$volume" '{ attachment: { volume_uuid: $volume, instance_uuid: "00000000-0000-4000-8000-000000000000" } }')" >/dev/null
try 'one that is held for a server that is no more is not: delete-all ends well' "$copy/scripts/delete-all" rig "${losing[@]}"
try 'and says so' grep -q 'was held for server 00000000-0000-4000-8000-000000000000' <<<"$OUTPUT"
same 'the project is as it was before' "$empty_cloud" "$(inventory)"
