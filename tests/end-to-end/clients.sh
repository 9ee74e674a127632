# What deployments and developers can do, and cannot, with plain git and ssh.
# shellcheck shell=bash disable=SC2154

for repo in gaiaxpy notebooks; do
    while read -r tag id; do
        try "anon clones $repo at $tag" as anon git -c advice.detachedHead=false clone --quiet --depth 1 --branch "$tag" "$(clone_url "$repo")" "$work/$repo-$tag"
        same "$repo $tag is the object of the outputs" "$id" "$(git -C "$work/$repo-$tag" rev-parse "refs/tags/$tag")"
    done < <(jq -r --arg repo "$repo" '.repositories[$repo].tags | to_entries[] | .key + " " + .value' <<<"$outputs")
    try "$repo: the seed has every branch and tag" diff \
        <(git bundle list-heads "$root/stacks/seeds/$repo.bundle" | grep refs/ | sort -k 2) \
        <(as anon git ls-remote --refs "$(clone_url "$repo")" | tr '\t' ' ' | sort -k 2)
done
try 'a file name with a space and an ampersand arrives' test -f "$work/notebooks-v1.0.3/Public Examples/3. Source counts & plots.zpln"
same 'a clone without a branch is on the default one' main "$(as anon git clone --quiet "$(clone_url gaiaxpy)" "$work/plain" && git -C "$work/plain" branch --show-current)"

# denied NAME COMMAND…: refused, with one line of ours.
denied() {
    refuse "$1" 'git-origin: ' "${@:2}"
    if one_refusal "$OUTPUT"; then passes "$1: in one line"; else fails "$1: in one line" "$OUTPUT"; fi
}

denied 'anon cannot push' as anon git -C "$work/plain" push "$(clone_url gaiaxpy)" HEAD:refs/heads/anon
denied 'anon has no shell' remote anon
denied 'anon runs no command' remote anon id
# sshd passes on nothing that is said to a subsystem; the line is the client's own.
refuse 'anon has no sftp' '^Connection closed' as anon sftp -q -F /dev/null -o BatchMode=yes -o IdentitiesOnly=yes -o IdentityFile="$work/anon" -o UserKnownHostsFile="$work/known_hosts" -P "$port" "anon@$host"
refuse 'anon forwards no port to the server' 'prohibited|refused|forward' remote anon -W 127.0.0.1:22
refuse 'anon listens on no port of the server' 'forwarding failed|refused|git-origin' remote anon -o ExitOnForwardFailure=yes -R 0:127.0.0.1:22 sleep 5
ssh-keygen -q -t ed25519 -N '' -f "$work/other"
printf '%s %s\n' "$(host_in_known_hosts)" "$(cut -d' ' -f1,2 "$work/other.pub")" >"$work/other_hosts"
refuse 'a server with another host key is refused' 'verification failed' \
    ssh -F /dev/null -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile="$work/other_hosts" -p "$port" "anon@$host"

try 'a developer clones' as grace git clone --quiet "$(push_url gaiaxpy grace)" "$work/grace"
git -C "$work/grace" commit --quiet --allow-empty -m 'Work of the day'
try 'a developer pushes a branch' as grace git -C "$work/grace" push --quiet origin HEAD:refs/heads/grace/work
git -C "$work/grace" tag 1.3.0
try 'a developer pushes a new tag' as grace git -C "$work/grace" push --quiet origin 1.3.0
denied 'a developer has no shell' remote grace
denied 'a tag is not moved' as grace git -C "$work/grace" push --force origin HEAD:refs/tags/1.2.0
denied 'a tag is not deleted' as grace git -C "$work/grace" push origin :refs/tags/1.2.0
denied 'nor one that a developer made' as grace git -C "$work/grace" push origin :refs/tags/1.3.0
denied 'a protected branch is for admins' as grace git -C "$work/grace" push origin HEAD:refs/heads/main
denied 'a developer without rights is refused' as linus git -C "$work/grace" push "$(url_as linus gaiaxpy)" HEAD:refs/heads/linus
try 'by name' grep -q 'linus.*gaiaxpy' <<<"$OUTPUT"
try 'an admin pushes to a protected branch' as ada git -C "$work/grace" push --quiet "$(push_url gaiaxpy ada)" HEAD:refs/heads/main

try 'checkout puts a tag onto a disk' check_out gaiaxpy 1.2.0 "$work/deployed"
same 'and it is that tag' "$(jq -r '.repositories.gaiaxpy.tags["1.2.0"]' <<<"$outputs")" "$(git -C "$work/deployed" rev-parse refs/tags/1.2.0)"
try 'checkout again does nothing' check_out gaiaxpy 1.2.0 "$work/deployed"
try 'and says so' grep -q already <<<"$OUTPUT"
try 'checkout moves to another tag' check_out gaiaxpy 1.1.0 "$work/deployed"
same 'the files are the older ones' '__version__ = "1.1.0"' "$(cat "$work/deployed/src/gaiaxpy/__init__.py")"
echo changed >"$work/deployed/README.md"
refuse 'checkout loses nobody'\''s changes' 'has changes' check_out gaiaxpy 1.2.0 "$work/deployed"
cp "$copy/scripts/checkout" "$work/checkout"
# alone OUTPUTS ARGUMENT…: a copy of the script by itself, with the outputs on standard input.
alone() { printf '%s' "$1" | "$work/checkout" "${@:2}" --outputs -; }
try 'checkout works alone, with the outputs on standard input' alone "$outputs" notebooks v1.0.3 "$work/alone"
moved=$(jq -c '.repositories.gaiaxpy.tags["1.0.0"] = "0000000000000000000000000000000000000000"' <<<"$outputs")
refuse 'checkout refuses a tag that is another object' 'somebody moved it' alone "$moved" gaiaxpy 1.0.0 "$work/moved"
try 'and leaves nothing there' test ! -e "$work/moved"
