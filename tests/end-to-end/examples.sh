# What is in examples/, done by Ansible and cloud-init from Debian against the server that is there.
# shellcheck shell=bash disable=SC2154

# debian_packages COMMAND PACKAGE…: installed where the command is missing
debian_packages() {
    command -v "$1" >/dev/null ||
        RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${@:2}" >"$work/apt.log" 2>&1
}

examples=$copy/examples
(umask 077 && printf '%s' "$outputs" >"$work/outputs.json")

# playbook TAG: on this machine as the deployment
playbook() {
    ANSIBLE_NOCOLOR=1 ANSIBLE_LOCAL_TEMP=$work/ansible ANSIBLE_REMOTE_TEMP=$work/ansible timeout 120 ansible-playbook -vvv -i localhost, -c local \
        -e ansible_python_interpreter=/usr/bin/python3 -e git_origin_outputs="${2:-$work/outputs.json}" -e git_origin_installed="$work/git-origin-checkout" \
        -e "$(jq -nc --arg version "$1" --arg folder "$work/by ansible" '{gaiaxpy_version: $version, gaiaxpy_folder: $folder}')" "$examples/ansible/playbook.yml"
}

try 'Ansible is here' debian_packages ansible-playbook ansible-core
try 'Ansible: the playbook is understood' ansible-playbook --syntax-check -i localhost, "$examples/ansible/playbook.yml"
try 'Ansible: the first run' playbook 1.2.0
first_run=$OUTPUT
try 'Ansible: it changed something' grep -q 'changed=2 ' <<<"$first_run"
same 'Ansible: the files are the tag'\''s' "$(jq -r '.repositories.gaiaxpy.tags["1.2.0"]' <<<"$outputs")" "$(git -C "$work/by ansible" rev-parse refs/tags/1.2.0)"
same 'Ansible: nothing of the deploy key is shown' '' "$(grep -F -f <(jq -r .deployKey <<<"$outputs" | sed -n 2,5p) <<<"$first_run" || :)"
same 'Ansible: nothing of it is left on the disk' '' "$(grep -rlF -f <(jq -r .deployKey <<<"$outputs" | sed -n 2,5p) "$work/ansible" "$work/by ansible" "$work/git-origin-checkout" 2>/dev/null || :)"
try 'Ansible: the second run' playbook 1.2.0
try 'Ansible: it changed nothing' grep -q 'changed=0 ' <<<"$OUTPUT"
try 'Ansible: another tag' playbook 1.1.0
same 'Ansible: the files are the other tag'\''s' '__version__ = "1.1.0"' "$(cat "$work/by ansible/src/gaiaxpy/__init__.py")"
(umask 077 && jq '.repositories.gaiaxpy.tags["1.0.0"] = "0000000000000000000000000000000000000000"' "$work/outputs.json" >"$work/moved.json")
refuse 'Ansible: a tag that was moved' 'checkout: tag 1.0.0 of gaiaxpy is .* somebody moved it; do not use it' playbook 1.0.0 "$work/moved.json"
same 'Ansible: the files are as before' '__version__ = "1.1.0"' "$(cat "$work/by ansible/src/gaiaxpy/__init__.py")"

# cloud-init is unpacked and not installed: it would take over the machine at its next start.
cloud_init() { PYTHONPATH=$work/cloud-init/usr/lib/python3/dist-packages /usr/bin/python3 -m cloudinit.cmd.main "$@"; }
unpack_cloud_init() {
    mkdir -p "$work/cloud-init"
    /usr/bin/python3 -c 'import configobj, jsonpatch, jsonschema, jinja2, yaml, requests' 2>/dev/null ||
        debian_packages no-such-command python3-configobj python3-jsonpatch python3-jsonschema python3-jinja2 python3-yaml python3-requests
    (cd "$work/cloud-init" && apt-get download cloud-init && dpkg-deb -x cloud-init_*.deb .) 2>&1
}

# The commands of its first boot, in a mount namespace where the places that they name are new.
# shellcheck disable=SC2016 # for the shells below
first_boot() {
    PYTHONPATH=$work/cloud-init/usr/lib/python3/dist-packages /usr/bin/python3 -c '
import sys, yaml
from cloudinit.util import shellify
print(shellify(yaml.safe_load(open(sys.argv[1]))["runcmd"]))' "$examples/cloud-init/checkout.yaml" >"$work/runcmd" || return
    unshare --mount --map-root-user sh -ec '
        mount -t tmpfs none /opt
        mkdir "$1/mnt" "$1/mnt/deploy"
        cp "$2/scripts/checkout" "$1/outputs.json" "$1/mnt/deploy"
        mount --bind "$1/mnt" /mnt
        sh "$1/runcmd"
        git -C /opt/gaiaxpy rev-parse refs/tags/1.2.0' sh "$work" "$copy"
}

try 'cloud-init is here' unpack_cloud_init
try 'cloud-init: it finds the snippet valid' cloud_init schema --config-file "$examples/cloud-init/checkout.yaml"
try 'cloud-init: and says so' grep -q 'Valid cloud-config' <<<"$OUTPUT"
sed 's/^runcmd:/run_cmd: 7\nruncmd: 7\nx:/' "$examples/cloud-init/checkout.yaml" >"$work/wrong.yaml"
refuse 'cloud-init: it would have found a mistake' 'runcmd' cloud_init schema --config-file "$work/wrong.yaml"
try 'cloud-init: its first boot' first_boot
same 'cloud-init: the files are the tag'\''s' "$(jq -r '.repositories.gaiaxpy.tags["1.2.0"]' <<<"$outputs")" "$(tail -n 1 <<<"$OUTPUT")"
