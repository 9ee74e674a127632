# What somebody changes by hand in the cloud is found by refresh and by preview, and put right by create-all.
# shellcheck shell=bash disable=SC2154

group=$(one security-group gitstore)
ssh_rule=$(cloud GET network "security-group-rules?security_group_id=$group&port_range_min=22" | jq -r '.security_group_rules[0].id')
try 'a security rule is deleted by hand' cloud DELETE network "security-group-rules/$ssh_rule"
# The cloud takes a moment to follow.
is_cut_off() { OUTPUT=$("$copy/scripts/reach" rig 2>&1); [ $? = 2 ]; }
try 'the server cannot be reached any more' until_true 60 is_cut_off
try 'reach says what is missing' grep -q 'security groups have no rule that lets ssh' <<<"$("$copy/scripts/reach" rig 2>&1)"
try 'preview finds it' "$copy/scripts/preview" rig
try 'and would make it again' grep -qE 'ssh.*(create|to make)|(create|to make).*ssh' <<<"$OUTPUT"
try 'refresh finds it' "$copy/scripts/pulumi" refresh --yes --skip-preview --stack rig
try 'and tells of it' grep -qiE 'securityGroupRule|ssh' <<<"$OUTPUT"
try 'create-all makes it again' "$copy/scripts/create-all" rig
same 'there is one rule for ssh' 1 "$(cloud GET network "security-group-rules?security_group_id=$group&port_range_min=22" | jq '.security_group_rules | length')"

try 'the flavor is changed by hand' cloud POST compute "servers/$server/action" '{"resize": {"flavorRef": "3"}}'
try 'the cloud has done it' until_true 60 server_has "$server" status VERIFY_RESIZE
try 'for good' cloud POST compute "servers/$server/action" '{"confirmResize": null}'
try 'and goes on' until_true 60 server_has "$server" status ACTIVE
try 'preview finds it' "$copy/scripts/preview" rig --diff
try 'and would change it back' grep -q 'm1.medium' <<<"$OUTPUT"
try 'refresh finds it' "$copy/scripts/pulumi" refresh --yes --skip-preview --diff --stack rig
try 'and says what it is' grep -q 'm1.medium' <<<"$OUTPUT"
try 'create-all changes it back' "$copy/scripts/create-all" rig
same 'it has the flavor of the settings' m1.small "$(cloud GET compute "servers/$server" | jq -r .server.flavor.original_name)"
same 'and is the same server' "$server" "$(one server gitstore)"
try 'which serves' as anon git ls-remote "$(clone_url gaiaxpy)"
