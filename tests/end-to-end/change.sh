# A change of the settings changes that, and nothing else.
# shellcheck shell=bash disable=SC2154

ssh-keygen -q -t ed25519 -N '' -C barbara -f "$copy/.state/keys/barbara"
before=$(resources)
edit_settings '/^ *developers:/a\      barbara:\n        keys: [{ file: .state/keys/barbara.pub }]\n        repositories: { notebooks: write }'
try 'a developer is added' "$copy/scripts/create-all"
same 'only that account is made' account-barbara "$(changed_resources "$before" "$(resources)")"
read_outputs
try 'who can clone and push' as barbara git clone --quiet "$(push_url notebooks barbara)" "$work/barbara"
git -C "$work/barbara" commit --quiet --allow-empty -m 'First work'
try 'pushes' as barbara git -C "$work/barbara" push --quiet origin HEAD:refs/heads/barbara

ssh-keygen -q -t ed25519 -N '' -C 'grace elsewhere' -f "$copy/.state/keys/grace-2"
before=$(resources)
edit_settings 's:\[ *{ *file\: .state/keys/grace.pub *} *\]:[{ file\: .state/keys/grace.pub }, { file\: .state/keys/grace-2.pub }]:'
try 'a second key is added' "$copy/scripts/create-all"
same 'only that account is changed' account-grace "$(changed_resources "$before" "$(resources)")"
cp "$copy/.state/keys/grace-2" "$work/second"
try 'the second key works' env GIT_SSH_COMMAND="$(ssh_as grace | sed "s:$copy/.state/keys/grace:$work/second:")" git ls-remote "$(push_url gaiaxpy grace)"

# A connection that is open when its key goes must not outlive it.
env GIT_SSH_COMMAND="$(ssh_as grace | sed "s:$copy/.state/keys/grace:$work/second:")" true
(sleep 600 | $(ssh_as grace | sed "s:$copy/.state/keys/grace:$work/second:") -p "$port" "grace@$host" "git-upload-pack 'gaiaxpy.git'" >/dev/null 2>&1; touch "$work/session-over") &
session=$!
sleep 2
edit_settings 's:, *{ *file\: .state/keys/grace-2.pub *}::'
try 'the second key is removed' "$copy/scripts/create-all"
refuse 'and stops working at once' 'Permission denied' env GIT_SSH_COMMAND="$(ssh_as grace | sed "s:$copy/.state/keys/grace:$work/second:")" git ls-remote "$(push_url gaiaxpy grace)"
try 'the other key still works' as grace git ls-remote "$(push_url gaiaxpy grace)"
same 'the open connection ended' '' "$(on_server pgrep -u grace || :)"
pkill -P "$session" sleep
wait "$session" 2>/dev/null

before=$(resources)
edit_settings '/git-origin:repositories:/a\    spectra:\n      description: Added later\n      anonymous: read'
try 'a repository is added' "$copy/scripts/create-all"
same 'only that repository is made, and looked for in the backup' 'repository-spectra restored' "$(changed_resources "$before" "$(resources)")"
read_outputs
try 'an admin pushes to it' as ada git -C "$work/plain" push --quiet "$(push_url spectra ada)" HEAD:refs/heads/main
