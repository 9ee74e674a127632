"""Keeps the way to each server's port as neutron has it, where its agents would: whatever changes, all of it is compared."""
import threading

from neutron_lib import constants, context
from neutron_lib.callbacks import events, registry, resources
from neutron_lib.plugins import constants as plugins, directory
from oslo_concurrency import processutils
from oslo_log import log as logging

import rig_rules

LOG = logging.getLogger(__name__)

WATCHED = {
    resources.PORT: (events.AFTER_CREATE, events.AFTER_UPDATE, events.AFTER_DELETE),
    resources.FLOATING_IP: (events.AFTER_CREATE, events.AFTER_UPDATE, events.AFTER_DELETE),
    resources.SECURITY_GROUP_RULE: (events.AFTER_CREATE, events.AFTER_DELETE),
    resources.PROCESS: (events.AFTER_INIT,),
}
SECONDS_TO_RETRY = 1


class Ports:
    """The ports of all servers, from the moment the service runs."""

    def __init__(self):
        self.known = {}
        self.changed = threading.Event()
        self.follower = None
        for kind, moments in WATCHED.items():
            for moment in moments:
                registry.subscribe(self._change, kind, moment)

    def _change(self, resource, event, trigger, payload=None):
        # Not before: the service may have had children by now.
        self.follower = self.follower or threading.Thread(target=self._follow, daemon=True)
        if not self.follower.is_alive():
            self.follower.start()
        self.changed.set()

    def _follow(self):
        pause = threading.Event()
        while True:
            self.changed.wait()
            self.changed.clear()
            try:
                self._compare()
            except Exception:
                LOG.exception('rig: the ways to the ports')
                pause.wait(SECONDS_TO_RETRY)
                self.changed.set()

    def _compare(self):
        wanted = dict(self._wanted())
        for port in self.known.keys() - wanted.keys():
            processutils.execute('bash', '/cloud/port', 'forget', port)
            del self.known[port]
        for port, text in wanted.items():
            if self.known.get(port) != text:
                processutils.execute('bash', '/cloud/port', 'set', port, process_input=text)
                self.known[port] = text

    @staticmethod
    def _wanted():
        admin = context.get_admin_context()
        plugin, router = directory.get_plugin(), directory.get_plugin(plugins.L3)
        ports = plugin.get_ports(admin)
        members = {}
        for port in ports:
            for group in port['security_groups']:
                members.setdefault(group, []).extend(address['ip_address'] for address in port['fixed_ips'])
        for port in ports:
            if not port['device_owner'].startswith(constants.DEVICE_OWNER_COMPUTE_PREFIX):
                continue
            floating = sorted((address['floating_ip_address'], address['fixed_ip_address'])
                              for address in router.get_floatingips(admin, filters={'port_id': [port['id']]}))
            rules = None
            if port.get('port_security_enabled', True):
                groups = port['security_groups']
                rules = plugin.get_security_group_rules(admin, filters={'security_group_id': groups}) if groups else []
                rules.sort(key=lambda rule: rule['id'])
            yield port['id'], ' '.join(outer for outer, _ in floating) + '\n' + rig_rules.render(rules, floating, members)
