# A preview for a pull request tells what would change, and changes nothing.
# shellcheck shell=bash disable=SC2154

before=$(resources)
cp "$copy/Pulumi.dev.yaml" "$work/settings"
preview() { "$copy/scripts/preview" --markdown 2>"$work/preview.log"; }

markdown=$(preview)
same 'its first line is the mark by which the comment is found' '<!-- git-origin preview of dev -->' "$(head -n 1 <<<"$markdown")"
try 'without a change it says that nothing changes' grep -q '^\*\*Nothing changes\.\*\*' <<<"$markdown"

edit_settings -e '/^ *linus:/,/repositories:/d' -e 's/description: The library that every deployment installs/description: "<\/details> *x*"/'
markdown=$(preview)
try 'it counts what would change' grep -qE '^\*\*1 to delete, [0-9]+ to change\*\*, [0-9]+ unchanged\.$' <<<"$markdown"
# shellcheck disable=SC2016 # backticks of Markdown
try 'it warns of what would be deleted' grep -qF '> - **deletes** `command:remote:Command` `account-linus`' <<<"$markdown"
try 'it folds what would change under its resource' grep -qF '<details><summary><code>command:remote:Command</code> <b><code>repository-gaiaxpy</code></b></summary>' <<<"$markdown"
same 'what is folded is closed again' "$(grep -c '^<details>' <<<"$markdown")" "$(grep -c '^</details>' <<<"$markdown")"
same 'nothing changed' "$before" "$(resources)"

edit_settings 's/^ *anonymous: read/      anonymous: perhaps/'
refuse 'a preview that fails exits 1' 'perhaps' "$copy/scripts/preview" --markdown
markdown=$(preview)
try 'and says so' grep -q '^> \*\*The preview failed\.\*\*' <<<"$markdown"
try 'and why' grep -q perhaps <<<"$markdown"
cp "$work/settings" "$copy/Pulumi.dev.yaml"
