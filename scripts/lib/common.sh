# What every script here begins with. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=$root/.state   # everything that runs leave behind; git-ignored, and safe to delete after delete-all
export GIT_ORIGIN_STATE=$state
program=$(basename "$0")

say() { printf '%s\n' "$*" >&2; }

# die MESSAGE: failed.  misuse MESSAGE: called in a wrong way.
die() { say "$program: $*"; exit 1; }
wrong_use=2
misuse() { say "$program: $*"; say "Try: scripts/$program --help"; exit "$wrong_use"; }

# usage: the comment at the head of the script.
usage() { sed -n '2,/^[^#]/{ s/^# \{0,1\}//p }' "$0"; }

# need COMMAND PACKAGE…: a program that everything rests on; installed where that is possible, otherwise the way is printed.
missing_packages=()
need() {
    PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null || missing_packages+=("$2")
}

install_missing() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    local install="apt-get install -y --no-install-recommends ${missing_packages[*]}"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing ${missing_packages[*]}"
        export RUNLEVEL=1 # no service is to start because its package came
        # shellcheck disable=SC2086 # the words of one command
        DEBIAN_FRONTEND=noninteractive $install >/dev/null 2>&1 ||
            { apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive $install >/dev/null; } ||
            die "could not install ${missing_packages[*]}; see what this says: $install"
    else
        die "these are missing: ${missing_packages[*]}. Install them with: sudo $install"
    fi
}

# stack_and_flags ARGUMENTS…: reads the arguments of a script that takes a stack and, the flags that allowed_flags lists.
# Sets stack and flags; answers --help.
allowed_flags='--json'
stack_and_flags() {
    local argument words=()
    flags=()
    for argument in "$@"; do
        case $argument in
            -h | --help) usage; exit 0 ;;
            -*) [[ " $allowed_flags " == *" $argument "* ]] || misuse "unknown option $argument"; flags+=("$argument") ;;
            *) words+=("$argument") ;;
        esac
    done
    [ ${#words[@]} -le 1 ] || misuse 'one stack at most'
    stack=${words[0]:-dev}
    require_stack "$stack"
}

# words_and_flags ARGUMENTS…: the same for a script that takes other words, and its stack with --stack. Options of
# valued_flags have a value. Sets words, stack and flags.
valued_flags=''
words_and_flags() {
    stack=dev words=() flags=()
    while [ $# -gt 0 ]; do
        case $1 in
            -h | --help) usage; exit 0 ;;
            --stack) [ $# -ge 2 ] || misuse '--stack wants a name'; stack=$2; shift ;;
            -*)
                if [[ " $valued_flags " == *" $1 "* ]]; then
                    [ $# -ge 2 ] || misuse "$1 wants a value"
                    flags+=("$1" "$2")
                    shift
                else
                    [[ " $allowed_flags " == *" $1 "* ]] || misuse "unknown option $1"
                    flags+=("$1")
                fi ;;
            *) words+=("$1") ;;
        esac
        shift
    done
    require_stack "$stack"
}

# is_stack NAME: whether there are settings of that name.
is_stack() { [[ $1 =~ ^[A-Za-z0-9_.-]{1,100}$ ]] && [ -f "$(settings_file "$1")" ]; }

# prepare STACK: all that is needed before the stack can be worked on.
prepare() {
    prerequisites
    use_backend
    use_passphrase "$1"
    build
}

# Prerequisites of every stack. A site may have more of its own.
prerequisites() {
    command -v dotnet >/dev/null ||
        die 'the .NET 10 SDK is missing: install it and put dotnet on PATH'
    need git git
    need ssh openssh-client
    need ssh-agent openssh-client
    need flock util-linux
    install_missing
}

# settings_file STACK
settings_file() {
    printf '%s\n' "$root/Pulumi.$1.yaml"
}

# require_stack STACK: its settings must be there.
require_stack() {
    [[ $1 =~ ^[A-Za-z0-9_.-]{1,100}$ ]] || misuse "'$1' is no name of a stack"
    [ -f "$(settings_file "$1")" ] ||
        misuse "there is no stack '$1': $(settings_file "$1") does not exist (stacks: $(cd "$root" && printf '%s ' Pulumi.*.yaml | sed 's/Pulumi\.\([^ ]*\)\.yaml/\1/g'))"
}

# site_setting STACK KEY: one plain value of git-origin:site, such as its kind or its name.
site_setting() {
    awk -v key="$2" '
        /^  git-origin:site:/ { inside = 1; next }
        inside && /^ {0,2}[^ #]/ { exit }
        inside && $1 == key ":" { sub(/[ \t]+#.*/, ""); sub(/^[^:]*:[ \t]*/, ""); gsub(/["'\'']/, ""); print; exit }
    ' "$(settings_file "$1")"
}

# is_local STACK: whether its server is a host on this machine.
is_local() { [ "$(site_setting "$1" kind)" = local ]; }

# is_openstack STACK: whether its server is in a cloud.
is_openstack() { [ "$(site_setting "$1" kind)" = openstack ]; }

# is_trial STACK: whether it is for trying things out: its people's keys are made on first use, below .state/keys.
is_trial() { is_local "$1" || grep -q '^[^#]*\.state/keys/' "$(settings_file "$1")"; }

# use_passphrase STACK: what the stack's secrets are encrypted with. A stack for trying things out gets one made for it.
use_passphrase() {
    [ -z "${PULUMI_CONFIG_PASSPHRASE+set}${PULUMI_CONFIG_PASSPHRASE_FILE+set}" ] || return 0
    is_trial "$1" || return 0
    local file=$state/keys/passphrase
    if [ ! -s "$file" ]; then
        (umask 077 && mkdir -p "$state/keys" && head -c 24 /dev/urandom | base64 >"$file.new" && mv "$file.new" "$file")
    fi
    export PULUMI_CONFIG_PASSPHRASE_FILE=$file
}

# use_backend: where the state is kept, unless the person says otherwise.
use_backend() {
    [ -z "${PULUMI_BACKEND_URL:-}" ] || return 0
    (umask 077 && mkdir -p "$state")
    export PULUMI_BACKEND_URL=file://$state
}

# build: the engine, the program and the tools, if any source is newer than what was built. Compiled ahead of time: a
# quarter of what a command takes would be compilation otherwise.
# Quiet unless it fails: its output would hide what matters.
build() {
    local artifacts=$root/artifacts lock
    mkdir -p "$artifacts"
    exec {lock}>>"$artifacts/.build.lock"
    flock "$lock"
    if is_stale "$artifacts/.built"; then
        say 'building (after a change of the source only; about a minute the first time)'
        touch "$artifacts/.building"
        # Without build servers: they would outlive this, and hold the lock.
        (
            exec {lock}>&-
            dotnet publish "$root/scripts/lib/runtime.slnf" --configuration Release --nologo --verbosity quiet --disable-build-servers
        ) >"$artifacts/build.log" 2>&1 || {
            tail -n 30 "$artifacts/build.log" >&2
            die "the build failed; the whole of its output is in $artifacts/build.log"
        }
        mv "$artifacts/.building" "$artifacts/.built"
    fi
    exec {lock}>&-
}

# is_stale STAMP: whether anything that is built from is newer than the stamp.
is_stale() {
    [ ! -e "$1" ] || [ -n "$(cd "$root" && find engine infra server stacks ops Directory.*.props global.json -newer "$1" -print -quit)" ]
}

binaries=$root/artifacts/publish

# pulumi ARGS…: the official CLI where there is one, otherwise the embedded engine; same arguments.
pulumi() {
    cd "$root"
    if type -P pulumi >/dev/null; then
        command pulumi "$@"
    else
        PULUMI_PROGRAM_ASSEMBLY=$binaries/Stacks/release/git-origin-stack.dll dotnet "$binaries/Cli/release/pulumi.dll" "$@"
    fi
}

# ops ARGS…: what is done to data.
ops() {
    dotnet "$binaries/Ops/release/ops.dll" "$@"
}

# outputs STACK: the stack's outputs with their secrets, as JSON, for a pipe and never for a file.
outputs() {
    pulumi stack output --json --show-secrets --stack "$1"
}

# stack_exists STACK: whether its state is here.
stack_exists() { [[ $(pulumi stack ls --json | tr -d ' \n') == *"\"name\":\"$1\""* ]]; }

# state_of STACK [--show-secrets]: its state as JSON, for a pipe; nothing where there is none here.
state_of() {
    ! stack_exists "$1" || pulumi stack export --stack "$@"
}

# in_cloud STACK COMMAND…: ops with the stack's state and settings.
in_cloud() {
    state_of "$1" | ops "${@:2}" --settings "$(settings_file "$1")" --root "$root"
}

# guard STACK [--deletes]: goes on only where the cloud's project is the one that is meant, and nothing of others would be changed.
guard() {
    ! is_openstack "$1" || in_cloud "$1" guard "${@:2}" || die 'nothing was changed; see above'
}

# drift_flags STACK: what somebody changed in the cloud by hand is looked for first.
drift_flags() { ! is_openstack "$1" || printf '%s' --refresh; }

# has_interrupted STACK: whether a creation was begun that nothing has ended.
has_interrupted() { [[ $(state_of "$1") == *'"pending_operations"'* ]]; }

# reach STACK [FLAG…]: tries the server from here and says what is in the way. Through a pipe: there are secrets in it.
reach() {
    local exported key=null
    exported=$(state_of "$1" --show-secrets) || die "the state of stack $1 cannot be read; see above"
    [ -n "$exported" ] || die "there is no stack $1 yet: scripts/create-all makes it"
    [ -z "$(site_setting "$1" keyPair)" ] || key=$(pulumi config get git-origin:loginKey --json --stack "$1") || die 'git-origin:loginKey cannot be read; see above'
    printf '{"loginKey":%s,"state":%s}' "$key" "$exported" | ops reach --settings "$(settings_file "$1")" --root "$root" "${@:2}"
}

local_host=$root/sandbox/host

# The state of a stack that an earlier version made names the command of the local host by its former path.
if [ -d "$state/hosts" ] && [ ! -e "$root/infra/Sites/Local/Files" ]; then ln -s ../../../sandbox "$root/infra/Sites/Local/Files"; fi

# start_local_host STACK: a host on this machine that was stopped, or went down with the machine, comes back as it was.
# One that is not there yet, or has an impossible name, is for the program to speak of.
start_local_host() {
    local name
    is_local "$1" || return 0
    name=$(site_setting "$1" name)
    if [ "$("$local_host" status "$name" 2>/dev/null)" = stopped ]; then "$local_host" start "$name"; fi
}

# delete_unrecorded_host STACK: a host that was being made when the engine died, so that no state speaks of it.
# It never had accounts: those come after it is recorded.
delete_unrecorded_host() {
    local name
    is_local "$1" || return 0
    name=$(site_setting "$1" name)
    [ ! -e "$state/hosts/$name" ] || "$local_host" delete "$name"
}

# make_keys STACK: key pairs that the settings name but nobody has made yet, in the state folder only.
# For trying things out: real people bring their own public keys.
make_keys() {
    local name
    sed -n 's:.*\.state/keys/\([A-Za-z0-9_-]*\)\.pub.*:\1:p' "$(settings_file "$1")" | while read -r name; do
        [ ! -e "$state/keys/$name.pub" ] || continue
        (umask 077 && mkdir -p "$state/keys")
        say "making a key for $name: .state/keys/$name"
        ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$state/keys/$name"
    done
}
