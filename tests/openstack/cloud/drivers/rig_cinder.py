"""Volumes as files, which become disks where nova's driver puts them on loop devices."""
import os

from cinder.volume import driver
from oslo_concurrency import processutils

FOLDER = '/shared/volumes'
GIB = 2 ** 30


def path_of(thing):
    return os.path.join(FOLDER, thing.name)


class RigVolumeDriver(driver.VolumeDriver):
    VERSION = '1'

    def do_setup(self, context):
        os.makedirs(FOLDER, exist_ok=True)

    def check_for_setup_error(self):
        pass

    def create_volume(self, volume):
        with open(path_of(volume), 'ab') as file:
            file.truncate(volume.size * GIB)

    def clone_image(self, context, volume, image_location, image_meta, image_service):
        """What an image says of itself is enough for a guest: the volume begins blank."""
        self.create_volume(volume)
        return {}, True

    def create_volume_from_snapshot(self, volume, snapshot):
        self._copy(snapshot, volume)

    def create_cloned_volume(self, volume, src_vref):
        self._copy(src_vref, volume)

    def _copy(self, source, volume):
        processutils.execute('cp', '--sparse=always', path_of(source), path_of(volume))
        self.create_volume(volume)

    def extend_volume(self, volume, new_size):
        os.truncate(path_of(volume), new_size * GIB)

    def delete_volume(self, volume):
        if os.path.exists(path_of(volume)):
            os.unlink(path_of(volume))

    def create_snapshot(self, snapshot):
        processutils.execute('cp', '--sparse=always', path_of(snapshot.volume), path_of(snapshot))

    def delete_snapshot(self, snapshot):
        if os.path.exists(path_of(snapshot)):
            os.unlink(path_of(snapshot))

    def initialize_connection(self, volume, connector, **kwargs):
        # Nova's libvirt driver takes a plain file for a disk under this name only; ours does not mind.
        return {'driver_volume_type': 'gpfs',
                'data': {'path': path_of(volume), 'device_path': path_of(volume), 'access_mode': 'rw'}}

    def terminate_connection(self, volume, connector, **kwargs):
        pass

    def ensure_export(self, context, volume):
        pass

    def create_export(self, context, volume, connector):
        pass

    def remove_export(self, context, volume):
        pass

    def _update_volume_stats(self):
        pool = {
            'pool_name': 'rig', 'total_capacity_gb': 100000, 'free_capacity_gb': 100000, 'reserved_percentage': 0,
            'max_over_subscription_ratio': '20.0', 'provisioned_capacity_gb': 0, 'thin_provisioning_support': True,
            'multiattach': True,
        }
        self._stats = {
            'volume_backend_name': 'rig', 'vendor_name': 'rig', 'driver_version': self.VERSION, 'storage_protocol': 'local',
            'pools': [pool],
        }
