"""Neutron for servers that are virtual machines: nova puts each on a bridge, and the way to a port begins there."""
from neutron_lib import constants, context
from neutron_lib.api.definitions import portbindings
from neutron_lib.plugins import directory
from oslo_concurrency import processutils

import rig_ml2
import rig_ports

CHARACTERS_OF_NAME = 11


class BridgedPorts(rig_ports.Ports):
    """What nova's own driver leaves to neutron's agents: the way to each port that a host has."""

    def __init__(self):
        super().__init__()
        self.plugged = {}

    def _compare(self):
        super()._compare()
        wanted = dict(self._connections())
        for port, connection in list(self.plugged.items()):
            if wanted.get(port) != connection:
                processutils.execute('bash', '/cloud/port', 'unplug', port)
                del self.plugged[port]
        for port, connection in wanted.items():
            if port not in self.plugged:
                processutils.execute('bash', '/cloud/port', 'plug', port, '-', *connection)
                self.plugged[port] = connection

    @staticmethod
    def _connections():
        admin = context.get_admin_context()
        plugin = directory.get_plugin()
        for port in plugin.get_ports(admin):
            if not port['device_owner'].startswith(constants.DEVICE_OWNER_COMPUTE_PREFIX) or not port[portbindings.HOST_ID]:
                continue
            fixed = [(address['ip_address'], plugin.get_subnet(admin, address['subnet_id'])) for address in port['fixed_ips']]
            fixed = [(address, subnet) for address, subnet in fixed if subnet['ip_version'] == constants.IP_VERSION_4]
            gateways = [subnet['gateway_ip'] for _, subnet in fixed if subnet['gateway_ip']]
            yield port['id'], [port['mac_address'], *(gateways[:1] or ['-']),
                               *(f"{address}/{subnet['cidr'].split('/')[1]}" for address, subnet in fixed)]


class RigBridgeDriver(rig_ml2.RigMechanismDriver):
    vif_type = portbindings.VIF_TYPE_BRIDGE
    ways = BridgedPorts

    @staticmethod
    def _details(port):
        return {portbindings.CAP_PORT_FILTER: True, portbindings.VIF_DETAILS_BRIDGE_NAME: 'brq' + port[:CHARACTERS_OF_NAME]}
