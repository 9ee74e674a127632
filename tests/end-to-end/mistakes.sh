# Ten mistakes in one settings file: ten errors, and nothing is changed.
# shellcheck shell=bash disable=SC2154

cp "$copy/Pulumi.dev.yaml" "$work/good.yaml"
cat >"$copy/Pulumi.dev.yaml" <<'YAML'
config:
  git-origin:site:
    kind: local
    name: Not A Host Name
    diskSize: huge
    colour: blue
  git-origin:access:
    admins:
      root: { keys: [{ key: "ssh-ed25519 AAAA" }] }
    developers:
      grace:
        keys: []
        repositories: { gaiaxpy: own, nowhere: read }
  git-origin:repositories:
    gaiaxpy:
      anonymous: perhaps
      seed: { url: "ftp://example.org/x.git" }
    "../etc":
      anonymous: read
YAML
before=$(resources)
refuse 'ten mistakes are refused' 'git-origin:site' "$copy/scripts/create-all"
said=$OUTPUT
for mistake in site.name site.diskSize site.colour access.admins.root 'access.admins.root.keys\[0\]' access.developers.grace.keys \
    access.developers.grace.repositories.gaiaxpy access.developers.grace.repositories.nowhere repositories.gaiaxpy.anonymous repositories.gaiaxpy.seed '\.\./etc'; do
    try "$mistake is named" grep -q -- "$mistake" <<<"$said"
done
same 'nothing was changed' "$before" "$(resources)"
cp "$work/good.yaml" "$copy/Pulumi.dev.yaml"
