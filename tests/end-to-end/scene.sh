# The copy of the project that the suite works on, and how its cases look at the world. Sourced, not run. Other suites of
# whole stories use it with a stack of their own.
# shellcheck shell=bash disable=SC2034,SC2154

stack=dev
of_stack=() # how scripts are told of it; dev is theirs where nothing is said

set_scene() {
    work=$(mktemp -d)
    copy=$work/git-origin
    mkdir "$copy"
    # What git tracks and what it would add: the tree as it is here, without what builds and runs left behind.
    (cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --ignore-failed-read -cf - 2>/dev/null) | tar -C "$copy" -xf -
    export GIT_ORIGIN_CACHE=${GIT_ORIGIN_CACHE:-$root/.state/cache}
    unset PULUMI_CONFIG_PASSPHRASE PULUMI_CONFIG_PASSPHRASE_FILE PULUMI_BACKEND_URL GIT_ORIGIN_STATE
    # A person's own git and ssh settings are not to help or to hinder.
    export NUGET_PACKAGES=${NUGET_PACKAGES:-$HOME/.nuget/packages} # only so as not to fetch them a second time
    export HOME=$work/home GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0
    mkdir "$HOME"
    git config --global user.name Tester
    git config --global user.email tester@localhost
    git config --global init.defaultBranch main
    world_before=$(world)
}

clear_scene() {
    [ ! -x "$copy/sandbox/host" ] || GIT_ORIGIN_STATE=$copy/.state "$copy/sandbox/host" delete dev >/dev/null 2>&1
    rm -rf "$work"
}

# world: what this machine has that this suite's hosts could leave behind. Other suites make hosts and a user meanwhile.
world() {
    echo "interfaces: $(cut -d: -f1 /proc/net/dev | sort | tr -d '\n')"
    echo "mounts: $(cut -d' ' -f5 /proc/self/mountinfo | grep -F "$work" | sort | tr '\n' ' ')"
    echo "loops: $(losetup --list --noheadings --output BACK-FILE 2>/dev/null | grep -F "$work" | sort | tr '\n' ' ')"
    echo "users: $(cut -d: -f1 /etc/passwd | grep -vx git-origin-test | tr '\n' ' ')"
    echo "processes: $(grep -lzF "$work" /proc/[0-9]*/cmdline 2>/dev/null | grep -cv "/$$/")"
}

# read_outputs: the outputs of the stack, for the cases after it.
read_outputs() {
    outputs=$(cd "$work" && "$copy/scripts/pulumi" stack output --json --show-secrets --stack "$stack")
    host=$(jq -r .host <<<"$outputs")
    port=$(jq -r .port <<<"$outputs")
    jq -r .knownHosts <<<"$outputs" >"$work/known_hosts"
    (umask 077 && jq -r .deployKey <<<"$outputs" >"$work/anon")
}

key_of() { case $1 in anon) echo "$work/anon" ;; *) echo "$copy/.state/keys/$1" ;; esac; }

# as ACCOUNT COMMAND…: ssh and git with that account's key, under the pinned host key.
as() {
    local account=$1
    shift
    GIT_SSH_COMMAND="$(ssh_as "$account")" "$@"
}

ssh_as() {
    printf '%s' "ssh -F /dev/null -o BatchMode=yes -o ConnectTimeout=10 -o IdentitiesOnly=yes -o IdentityFile=$(key_of "$1") \
-o StrictHostKeyChecking=yes -o UserKnownHostsFile=$work/known_hosts -o GlobalKnownHostsFile=/dev/null"
}

# remote ACCOUNT [SSH OPTION…] [COMMAND]: ssh to the server. Words that begin with - are options.
remote() {
    local account=$1 options=()
    shift
    while [[ ${1:-} == -* ]]; do
        options+=("$1")
        [[ $1 != -[LRDWo] ]] || { options+=("$2"); shift; }
        shift
    done
    # shellcheck disable=SC2046 # words of a command line
    timeout 20 $(ssh_as "$account") ${options[@]+"${options[@]}"} -p "$port" "$account@$host" "$@" </dev/null
}

clone_url() { jq -r --arg repo "$1" '.cloneUrls[$repo]' <<<"$outputs"; }
push_url() { jq -r --arg repo "$1" --arg account "$2" '.pushUrls[$repo][$account]' <<<"$outputs"; }

# url_as ACCOUNT REPO: the URL by which an account would reach a repository, whether or not it may.
url_as() { clone_url "$2" | sed "s/anon@/$1@/"; }

# on_server COMMAND…: as root on the server, behind ssh's back.
on_server() { GIT_ORIGIN_STATE=$copy/.state "$copy/sandbox/host" exec dev "$@"; }

# resources: the stack's resources as the state has them, one line each, in no order of their own. Left out is what says
# only how they hang together: an account that is made after all repositories depends on a new one, though nothing is done to it.
resources() {
    jq -S -c '.checkpoint.latest.resources[] | del(.dependencies, .propertyDependencies, .modified)' \
        "$copy/.state/.pulumi/stacks/git-origin/$stack.json" | sort
}

# changed_resources BEFORE AFTER: names of the resources whose entries differ, in one line.
changed_resources() {
    diff <(printf '%s\n' "$1") <(printf '%s\n' "$2") | sed -n 's/^[<>] //p' | jq -r .urn | sed 's/.*:://' |
        grep -vx "git-origin-$stack" | sort -u | paste -sd' '
}

# host_in_known_hosts: how a file of known hosts names the server.
host_in_known_hosts() { if [ "$port" = 22 ]; then printf '%s' "$host"; else printf '[%s]:%s' "$host" "$port"; fi; }

# engines: the process ids of the engine of this copy.
engines() { grep -lzF "$copy/artifacts/publish/Cli" /proc/[0-9]*/cmdline 2>/dev/null | sed -n 's:/proc/\([0-9]*\)/.*:\1:p'; }

# kill_engines: at once, as a machine that goes down does.
kill_engines() { for pid in $(engines); do kill -KILL "$pid" 2>/dev/null; done; }

# client_refs REPO…: every ref that clients see.
client_refs() { for repo in "$@"; do as anon git ls-remote --refs "$(clone_url "$repo")"; done; }

# check_out REPO TAG FOLDER
check_out() { "$copy/scripts/checkout" "$@" ${of_stack[@]+"${of_stack[@]}"}; }

# one_refusal TEXT: whether the text has one line that git-origin itself says.
one_refusal() { [ "$(grep -c 'git-origin:' <<<"$1")" = 1 ]; }

# edit_settings SED…: edits the settings.
edit_settings() { sed -i "$@" "$copy/Pulumi.$stack.yaml"; }
