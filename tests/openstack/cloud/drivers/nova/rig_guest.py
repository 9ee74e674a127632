"""What nova's driver asks of a server's guest. The work is done by the scripts beside the drivers."""
import os
import shutil

from nova.api.metadata import base as metadata
from oslo_concurrency import processutils

CONSOLE_BYTES = 100 * 1024  # as much as nova's other drivers give
MIB = 2 ** 20
INIT = '/sbin/init'


def _run(script, *arguments):
    return processutils.execute('bash', script, *(str(argument) for argument in arguments))[0].strip()


def grow(connection_info):
    _run('/cloud/guests/guest', 'grow', connection_info['data']['path'])


class Guest:
    def __init__(self, instance):
        self.id = instance.uuid
        self.folder = f'/shared/servers/{self.id}'

    def prepare(self, instance, image_meta, injected_files, admin_password, network_info):
        """Everything but the disk, which is kept if it is there."""
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        self._write('memory', str(instance.flavor.memory_mb * MIB))
        self._write('init', self._init_of(image_meta) + '\n')
        self._write_config_drive(instance, injected_files, admin_password, network_info)
        _run('/cloud/port', 'server', self.id)

    @staticmethod
    def _init_of(image_meta):
        """A kernel takes the first program's name from its command line."""
        for word in (image_meta.properties.get('os_command_line') or '').split():
            if word.startswith('init='):
                return word.removeprefix('init=')
        return INIT

    def _write_config_drive(self, instance, injected_files, admin_password, network_info):
        drive = os.path.join(self.folder, 'config-drive')
        shutil.rmtree(drive, ignore_errors=True)
        extra = {'admin_pass': admin_password} if admin_password else {}
        contents = metadata.InstanceMetadata(instance, content=injected_files, extra_md=extra, network_info=network_info)
        for path, data in contents.metadata_for_config_drive():
            self._write(os.path.join('config-drive', path), data)

    def _write(self, name, data):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(path, 'wb') as file:
            file.write(data.encode() if isinstance(data, str) else data)

    def plug(self, vif):
        subnets = [subnet for subnet in vif['network']['subnets'] if subnet['version'] == 4]
        gateways = [subnet['gateway']['address'] for subnet in subnets if subnet['gateway'] and subnet['gateway']['address']]
        addresses = [f"{address['address']}/{subnet['cidr'].split('/')[1]}" for subnet in subnets for address in subnet['ips']]
        _run('/cloud/port', 'plug', vif['id'], self.id, vif['address'], *(gateways[:1] or ['-']), *addresses)

    @staticmethod
    def unplug(vif):
        _run('/cloud/port', 'unplug', vif['id'])

    def boot_from(self, connection_info):
        self._write('boot-volume', connection_info['data']['path'] + '\n')

    def attach(self, connection_info, name):
        self._do('attach', connection_info['serial'], os.path.basename(name), connection_info['data']['path'])

    def detach(self, connection_info):
        self._do('detach', connection_info['serial'])

    def start(self):
        self._do('start')

    def stop(self, seconds):
        """Ends it: asks it to shut down where it has any time for that, and pulls the plug after it."""
        self._do('stop', seconds)

    def remove(self):
        self._do('remove')
        _run('/cloud/port', 'remove-server', self.id)

    def runs(self):
        return self._do('runs') == 'yes'

    def console(self):
        """The end of what it has said, as bytes."""
        try:
            with open(os.path.join(self.folder, 'console.log'), 'rb') as file:
                file.seek(max(0, os.fstat(file.fileno()).st_size - CONSOLE_BYTES))
                return file.read()
        except FileNotFoundError:
            return b''

    def _do(self, command, *arguments):
        return _run('/cloud/guests/guest', command, self.id, *arguments)
