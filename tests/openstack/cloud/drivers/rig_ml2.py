"""Neutron without agents: every port is bound at once, and what an L3 agent would report as up is up.

What the agents would do to let packets through is in rig_ports.
"""
from neutron.services.qos.drivers.linuxbridge import driver as linuxbridge_qos
from neutron.services.trunk.drivers import base as trunk
from neutron_lib import constants, context
from neutron_lib.api.definitions import portbindings
from neutron_lib.callbacks import events, registry, resources
from neutron_lib.plugins import constants as plugins, directory
from neutron_lib.plugins.ml2 import api
from neutron_lib.services.qos import base as qos
from oslo_log import log as logging

import rig_ports

LOG = logging.getLogger(__name__)


class TrunkDriver(trunk.DriverBase):
    is_loaded = True


class RigMechanismDriver(api.MechanismDriver):
    vif_type = portbindings.VIF_TYPE_OVS
    ways = rig_ports.Ports

    def initialize(self):
        self.ports = self.ways()
        self.trunk = TrunkDriver('rig', (self.vif_type,), ('vlan',), None, True)
        self.qos = qos.DriverBase('rig', [self.vif_type], [portbindings.VNIC_NORMAL],
                                  linuxbridge_qos.SUPPORTED_RULES, requires_rpc_notifications=False)
        for event in events.AFTER_CREATE, events.AFTER_UPDATE:
            registry.subscribe(self._floating_ip_changed, resources.FLOATING_IP, event)
        for kind in resources.ROUTER_INTERFACE, resources.ROUTER_GATEWAY:
            registry.subscribe(self._router_ports_made, kind, events.AFTER_CREATE)

    @property
    def connectivity(self):
        return portbindings.CONNECTIVITY_L2

    def bind_port(self, context):
        if context.current.get(portbindings.VNIC_TYPE, portbindings.VNIC_NORMAL) != portbindings.VNIC_NORMAL:
            return
        for segment in context.segments_to_bind:
            context.set_binding(segment[api.ID], self.vif_type, self._details(context.current['id']),
                                status=constants.PORT_STATUS_ACTIVE)
            return

    @staticmethod
    def _details(port):
        return {portbindings.CAP_PORT_FILTER: True, portbindings.OVS_HYBRID_PLUG: False}

    def _floating_ip_changed(self, resource, event, trigger, payload=None):
        try:
            router = directory.get_plugin(plugins.L3)
            admin = context.get_admin_context()
            address = router.get_floatingip(admin, payload.resource_id)
            status = constants.FLOATINGIP_STATUS_ACTIVE if address['port_id'] else constants.FLOATINGIP_STATUS_DOWN
            if address['status'] != status:
                router.update_floatingip_status(admin, payload.resource_id, status)
        except Exception:
            LOG.exception('rig: status of a floating IP')

    def _router_ports_made(self, resource, event, trigger, payload=None):
        try:
            plugin = directory.get_plugin()
            admin = context.get_admin_context()
            for port in plugin.get_ports(admin, filters={'device_id': [payload.resource_id]}):
                if port['status'] != constants.PORT_STATUS_ACTIVE:
                    plugin.update_port_status(admin, port['id'], constants.PORT_STATUS_ACTIVE)
        except Exception:
            LOG.exception('rig: status of the ports of a router')
