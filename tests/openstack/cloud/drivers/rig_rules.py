"""What reaches a port, in nftables' words: its security groups' rules and its floating IPs."""
import ipaddress

from neutron_lib import constants

HAVE_PORTS = {constants.PROTO_NUM_TCP, constants.PROTO_NUM_UDP, constants.PROTO_NUM_UDPLITE, constants.PROTO_NUM_SCTP,
              constants.PROTO_NUM_DCCP}


def render(rules, floating, members):
    """The rules of a port's namespace.

    rules: neutron's security group rules, None where the port's security is off.
    floating: pairs of a floating address and the fixed one that it leads to.
    members: the addresses of each group's ports, by the group's id.
    """
    accepted = ['accept'] if rules is None else [words for rule in rules for words in _accept(rule, members)]
    return '\n'.join([
        'flush ruleset',
        'table inet port {',
        'chain filter { type filter hook forward priority filter; policy drop;',
        'ct state established,related accept',
        *accepted,
        '}',
        'chain in { type nat hook prerouting priority dstnat;',
        *(f'iifname outside ip daddr {outer} dnat ip to {fixed}' for outer, fixed in floating),
        '}',
        'chain out { type nat hook postrouting priority srcnat;',
        *(f'oifname outside ip saddr {fixed} snat ip to {outer}' for outer, fixed in floating),
        '}',
        '}',
        ''])


def _accept(rule, members):
    """The rule as a line; none where it is for nobody, or for a group of addresses, which are not followed."""
    if rule.get('remote_address_group_id'):
        return
    ingress = rule['direction'] == constants.INGRESS_DIRECTION
    family, version = ('ip', 4) if rule['ethertype'] == constants.IPv4 else ('ip6', 6)
    peers = rule['remote_ip_prefix']
    if rule['remote_group_id']:
        addresses = [address for address in members.get(rule['remote_group_id'], [])
                     if ipaddress.ip_address(address).version == version]
        if not addresses:
            return
        peers = '{ ' + ', '.join(addresses) + ' }'
    words = ['iifname', 'outside' if ingress else 'inside', 'meta nfproto', f'ipv{version}']
    if peers:
        words += [family, 'saddr' if ingress else 'daddr', peers]
    yield ' '.join([*words, *_protocol(rule), 'accept'])


def _protocol(rule):
    name, first, last = rule['protocol'], rule['port_range_min'], rule['port_range_max']
    if name is None:
        return
    number = int(constants.IP_PROTOCOL_MAP.get(name, name))
    yield f'meta l4proto {number}'
    if first is None:
        return
    if number in HAVE_PORTS:
        yield f'th dport {first}-{last}'
        return
    # For ping and the like the range is type and code.
    kind = 'icmp' if rule['ethertype'] == constants.IPv4 else 'icmpv6'
    yield f'{kind} type {first}'
    if last is not None:
        yield f'{kind} code {last}'
