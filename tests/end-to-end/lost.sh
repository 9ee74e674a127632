# Nothing is ever lost: three developers push all the time while the service is deleted, and while its server is killed.
# What a push was acknowledged for comes back. Backups go, encrypted, to an sftp server outside.
# shellcheck shell=bash disable=SC2154

# shellcheck source=tests/end-to-end/sftp.sh
. "$here/sftp.sh"
trap 'stop_pushers; stop_sftp; clear_scene' EXIT

repos='gaiaxpy notebooks spectra'
pushers='grace:gaiaxpy linus:notebooks barbara:notebooks'

# pusher ACCOUNT REPO: pushes a branch and now and then a tag, again and again, and writes down what the server took:
# TIME REPO REF OID. Ends when the file pushing is gone.
pusher() {
    local account=$1 repo=$2 count=0 clone id
    clone=$(mktemp -d "$work/pusher.XXXXXX")
    as "$account" git clone --quiet "$(push_url "$repo" "$account")" "$clone" || return
    while [ -e "$work/pushing" ]; do
        count=$((count + 1))
        echo "$account $count $RANDOM" >"$clone/$account.txt"
        git -C "$clone" add -A
        git -C "$clone" commit --quiet -m "Work $count"
        id=$(git -C "$clone" rev-parse HEAD)
        if as "$account" timeout 20 git -C "$clone" push --quiet origin "HEAD:refs/heads/work/$account" 2>>"$work/pusher-$account.log"; then
            echo "$EPOCHSECONDS $repo refs/heads/work/$account $id" >>"$work/taken"
        fi
        [ $((count % 5)) = 0 ] || continue
        git -C "$clone" tag "$account-$run-$count"
        if as "$account" timeout 20 git -C "$clone" push --quiet origin "refs/tags/$account-$run-$count" 2>>"$work/pusher-$account.log"; then
            echo "$EPOCHSECONDS $repo refs/tags/$account-$run-$count $id" >>"$work/taken"
        fi
    done
}

start_pushers() {
    local pair
    run=$1
    : >"$work/taken"
    touch "$work/pushing"
    pushing=()
    for pair in $pushers; do
        pusher "${pair%:*}" "${pair#*:}" &
        pushing+=($!)
    done
}

stop_pushers() {
    rm -f "$work/pushing"
    [ ${#pushing[@]} = 0 ] || wait "${pushing[@]}" 2>/dev/null
    pushing=()
}
pushing=()

# all_refs: every ref of every repository, as the server itself has them.
all_refs() {
    local repo
    for repo in $repos; do
        on_server git --git-dir="/srv/git/$repo.git" for-each-ref --format="$repo %(objectname) %(refname)" || return
        on_server git --git-dir="/srv/git/$repo.git" symbolic-ref HEAD | sed "s/^/$repo HEAD /"
    done
}

# rights: what each key may do to each repository, found by trying.
rights() {
    local account repo
    for account in ada grace linus barbara anon; do
        for repo in $repos; do
            printf '%s %s %s %s\n' "$account" "$repo" \
                "$(as "$account" git ls-remote "$(url_as "$account" "$repo")" >/dev/null 2>&1 && echo reads)" \
                "$(as "$account" git -C "$work/plain" push --dry-run "$(url_as "$account" "$repo")" HEAD:refs/heads/probe >/dev/null 2>&1 && echo writes)"
        done
    done
}

# lost: what was taken and is not there: lines of taken whose commit is in no ref of that name or under it.
lost() {
    local time repo ref id
    while read -r time repo ref id; do
        on_server git --git-dir="/srv/git/$repo.git" merge-base --is-ancestor "$id" "$ref" 2>/dev/null || echo "$time $repo $ref $id"
    done <"$work/taken"
}

cp "$copy/Pulumi.dev.yaml" "$work/kept.yaml"
try 'an sftp server outside' start_sftp
"$copy/scripts/pulumi" config set --stack dev --secret git-origin:backupKey <"$work/sftp/key" >/dev/null
head -c 24 /dev/urandom | base64 | tee "$work/backup-passphrase" | "$copy/scripts/pulumi" config set --stack dev --secret git-origin:backupPassphrase >/dev/null
sftp_settings >"$work/backup.yaml"
edit_settings "/^config:/r $work/backup.yaml"
try 'backups go there from now on' "$copy/scripts/create-all"
read_outputs
known=$(cat "$work/known_hosts")
deploy_key=$(cat "$work/anon")
rights_before=$(rights)

# --- delete-all while everybody pushes
start_pushers 1
sleep 15
try 'delete-all while three developers push' "$copy/scripts/delete-all"
stop_pushers
try 'many pushes were taken' test "$(wc -l <"$work/taken")" -ge 10
try 'and the pushers were told' grep -qh 'git-origin: .*clos' "$work"/pusher-*.log
same 'nothing of the stack is left' '' "$(ls "$copy/.state/hosts" 2>/dev/null)"
same 'nothing that is readable is outside' '' "$(find "$work/sftp/store" -type f ! -name '*.gpg')"
newest=$(find "$work/sftp/store/dev/generations" -name '*.gpg' -printf '%f\n' | sort | tail -n 1)
(umask 077 && mkdir "$work/gnupg")
manifest=$(gpg --homedir "$work/gnupg" --batch --quiet --pinentry-mode loopback --passphrase-file "$work/backup-passphrase" -d "$work/sftp/store/dev/generations/$newest")
try 'plain gpg reads the manifest' jq -e .generation <<<"$manifest"
try 'create-all' "$copy/scripts/create-all"
same 'every ref of every repository is as the manifest has it' \
    "$(jq -r '.repositories | to_entries[] | .key as $repo | (.value.refs | to_entries[] | $repo + " " + .value + " " + .key), $repo + " HEAD " + .value.head' <<<"$manifest" | sort)" \
    "$(all_refs | sort)"
same 'every push that was taken is there' '' "$(lost)"
read_outputs
same 'under the same host key' "$known" "$(cat "$work/known_hosts")"
same 'with the same deploy key' "$deploy_key" "$(cat "$work/anon")"
same 'each key may do what it might before' "$rights_before" "$(rights)"

# --- the server is killed while everybody pushes, and its disk is gone
start_pushers 2
sleep 15
on_host() { GIT_ORIGIN_STATE=$copy/.state "$copy/sandbox/host" "$@"; }
try 'the host is killed while three developers push' on_host kill dev
killed=$EPOCHSECONDS
stop_pushers
try 'and its disk is lost' on_host delete dev
refuse 'what is gone cannot be saved' 'nothing was deleted' "$copy/scripts/delete-all"
try 'delete-all, each loss accepted by name' "$copy/scripts/delete-all" --accept-data-loss gaiaxpy --accept-data-loss notebooks --accept-data-loss spectra
try 'create-all' "$copy/scripts/create-all"
created=$OUTPUT
read_outputs
same 'the same host key' "$known" "$(cat "$work/known_hosts")"
same 'each key may do what it might before' "$rights_before" "$(rights)"
missing=$(lost)
echo "        ($(wc -l <"$work/taken") pushes were taken, $(grep -c . <<<"$missing") are missing)"
# Shipping takes a second or two; on a busy machine a few.
same 'none is missing but of the last seconds' '' "$(awk -v since=$((killed - 20)) 'NF && $1 < since' <<<"$missing")"
try 'create-all says where the journal ends' grep -qE 'missing|journal|restored' <<<"$created"
stop_sftp
refuse 'without its place for backups nothing is deleted' 'nothing was deleted' "$copy/scripts/delete-all"
try 'and pushes are open again' as grace git -C "$work/grace" push --quiet "$(push_url gaiaxpy grace)" HEAD:refs/heads/open-again
try 'the place is back' start_sftp
try 'drift finds nothing' "$copy/scripts/drift"
try 'delete-all' "$copy/scripts/delete-all"
stop_sftp
cp "$work/kept.yaml" "$copy/Pulumi.dev.yaml"
trap clear_scene EXIT
