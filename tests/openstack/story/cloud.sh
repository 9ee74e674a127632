# The cloud as its tenant sees it, without any code of ours. Sourced, not run.
# shellcheck shell=bash disable=SC2034,SC2154

# token [CLOUD]: of an entry of clouds.yaml; rig unless told.
token() {
    jq --arg cloud "${1:-rig}" '.clouds[$cloud].auth
        | if .application_credential_id
          then { methods: ["application_credential"], application_credential: { id: .application_credential_id, secret: .application_credential_secret } } | { identity: . }
          else { identity: { methods: ["password"], password: { user: { name: .username, password: .password, domain: { name: "Default" } } } },
                 scope: { project: { name: .project_name, domain: { name: "Default" } } } } end
        | { auth: . }' "$OS_CLIENT_CONFIG_FILE" |
        curl -sS --fail-with-body -D - -o /dev/null -H 'Content-Type: application/json' -d @- "$(url_of identity)/auth/tokens" |
        sed -n 's/^X-Subject-Token: *\([^\r]*\)\r*$/\1/Ip'
}

url_of() {
    case $1 in
        compute) echo http://127.0.0.1:8774/v2.1 ;;
        volume) echo "http://127.0.0.1:8776/v3/$project" ;;
        network) echo http://127.0.0.1:9696/v2.0 ;;
        image) echo http://127.0.0.1:9292/v2 ;;
        identity) echo http://127.0.0.1:5000/v3 ;;
    esac
}

# cloud METHOD SERVICE PATH [BODY]: a request as the tenant; as_admin CLOUD… the same as the cloud's administrator.
cloud() { ask "$tenant" "$@"; }
as_admin() { ask "$admin" "$@"; }
ask() {
    local version=()
    case $3 in
        compute) version=(-H 'OpenStack-API-Version: compute 2.90') ;;
        volume) version=(-H 'OpenStack-API-Version: volume 3.44') ;;
    esac
    curl -sS --fail-with-body -X "$2" -H "X-Auth-Token: $1" -H 'Content-Type: application/json' ${version[@]+"${version[@]}"} \
        ${5:+-d "$5"} "$(url_of "$3")/${4#/}"
}

# inventory: everything in the project, one line each.
inventory() {
    cloud GET compute servers/detail | jq -r '.servers[] | "server \(.id) \(.name)"'
    cloud GET compute os-keypairs | jq -r '.keypairs[].keypair | "key pair \(.name)"'
    cloud GET compute os-server-groups | jq -r '.server_groups[] | "server group \(.id) \(.name)"'
    cloud GET volume volumes/detail | jq -r '.volumes[] | "volume \(.id) \(.name)"'
    cloud GET volume snapshots | jq -r '.snapshots[] | "snapshot \(.id)"'
    local kind
    for kind in networks subnets ports routers floatingips security-groups security-group-rules; do
        cloud GET network "$kind?project_id=$project" | jq -r --arg kind "$kind" 'to_entries[0].value[] | "\($kind) \(.id) \(.name)"'
    done
}

# requests: how many each service has had so far from the tenant. Those of one service to another for him are not his: they carry
# the number of the request that they are made for.
requests() {
    local name
    echo "keystone $(rig logs keystone | grep -cE '^(GET|POST|DELETE) .* by git-origin')"
    for name in nova-api neutron-server cinder-api glance-api; do
        echo "$name $(rig logs "$name" | grep -cE "wsgi.*\[None [^]]* $user .*\"(GET|POST|PUT|PATCH|DELETE) ")"
    done
}

# requests_since BEFORE: what has come to it, in one line.
requests_since() {
    paste <(echo "$1") <(requests) | awk '{ n = $4 - $2; sum += n; list = list (n ? sprintf(", %s %d", $1, n) : "") } END { print sum list }'
}

# begin, took WHAT: how long something takes, and what it asks of the cloud.
begin() { begun=$SECONDS asked=$(requests); }
took() { echo "        ($1 took $((SECONDS - begun)) s; requests: $(requests_since "$asked"))"; }

# one KIND NAME: the id of one thing.
one() {
    case $1 in
        server) cloud GET compute servers/detail | jq -r --arg name "$2" '.servers[] | select(.name == $name).id' ;;
        volume) cloud GET volume volumes/detail | jq -r --arg name "$2" '.volumes[] | select(.name == $name).id' ;;
        *) cloud GET network "$1s?project_id=$project&name=$2" | jq -r 'to_entries[0].value[].id' ;;
    esac
}

# until_true SECONDS COMMAND…: false if the command does not become true in so many seconds.
until_true() {
    local end=$((SECONDS + $1))
    until "${@:2}"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.5
    done
}

server_has() { [ "$(cloud GET compute "servers/$1" | jq -r ".server.$2")" = "$3" ]; }
server_gone() { [ -z "$(one server "$1")" ]; }

tenant=$(token)
admin=$(token rig-admin)
read -r project user < <(curl -sS -H "X-Auth-Token: $tenant" -H "X-Subject-Token: $tenant" "$(url_of identity)/auth/tokens" |
    jq -r '.token | "\(.project.id) \(.user.id)"')
