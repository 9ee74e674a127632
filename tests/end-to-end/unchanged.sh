# Run again, it changes nothing.
# shellcheck shell=bash disable=SC2154

before=$(resources)
on_server touch /tmp/marker
logins=$(on_server sh -c 'ls -l --time-style=full-iso /etc/git-origin/accounts /etc/git-origin/keys /etc/git-origin/repositories')
begun=$SECONDS
try 'create-all again exits 0' "$copy/scripts/create-all"
echo "        (create-all without a change took $((SECONDS - begun)) s)"
try 'it says that nothing changed' grep -qiE 'no changes' <<<"$OUTPUT"
same 'no resource changed' "$before" "$(resources)"
same 'nothing was written on the server' '' "$(on_server find /etc/git-origin /usr/local/lib/git-origin /etc/ssh /etc/gitconfig -newer /tmp/marker)"
same 'its files are the same' "$logins" "$(on_server sh -c 'ls -l --time-style=full-iso /etc/git-origin/accounts /etc/git-origin/keys /etc/git-origin/repositories')"
