# Services that are away for a moment, answer 500 or want to be left alone: what can be waited for is waited for; what fails
# is said, and the next run goes on. Begins and ends with an empty project.
# shellcheck shell=bash disable=SC2154

# state_has TYPE: whether the state has a resource of that type.
state_has() { jq -e --arg type "$1" 'any(.checkpoint.latest.resources[]?; .type == $type)' "$copy/.state/.pulumi/stacks/git-origin/rig.json" >/dev/null 2>&1; }

"$copy/scripts/create-all" rig >"$work/outage.log" 2>&1 </dev/null &
creating=$!
try 'create-all has begun' until_true 120 state_has openstack:networking/network:Network
rig service stop nova-api >/dev/null 2>&1
sleep 15
rig service start nova-api >/dev/null 2>&1
if wait "$creating"; then passes 'it waits for a service that was away'; else
    try 'or says which service was away' grep -qiE 'compute|8774' "$work/outage.log"
fi
try 'create-all ends well' "$copy/scripts/create-all" rig
read_outputs

# A service behind a door that answers every third request with 429, every seventh with 500.
endpoint=$(as_admin GET identity endpoints | jq -r '.endpoints[] | select(.interface == "public" and (.url | test(":9696"))).id')
url=$(as_admin GET identity "endpoints/$endpoint" | jq -r .endpoint.url)
/usr/bin/python3 "$here/moody.py" 19696 9696 >"$work/moody.log" 2>&1 &
moody=$!
as_admin PATCH identity "endpoints/$endpoint" "$(jq -n --arg url "${url/9696/19696}" '{ endpoint: { url: $url } }')" >/dev/null
try 'delete-all ends well where the cloud answers 429 and 500' "$copy/scripts/delete-all" rig
try 'and it did answer so' grep -q '^429' "$work/moody.log"
same 'the project is as it was before' "$empty_cloud" "$(inventory)"
as_admin PATCH identity "endpoints/$endpoint" "$(jq -n --arg url "$url" '{ endpoint: { url: $url } }')" >/dev/null
kill "$moody"
wait "$moody" 2>/dev/null
