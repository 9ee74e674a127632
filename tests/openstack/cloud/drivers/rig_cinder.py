"""Cinder's own fake driver, which has no data behind its volumes, with what it leaves out."""
from cinder.tests import fake_driver


class RigVolumeDriver(fake_driver.FakeLoggingVolumeDriver):
    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return {}, True  # no data to copy

    def extend_volume(self, volume, new_size):
        pass

    def _update_volume_stats(self):
        super()._update_volume_stats()
        self._stats['volume_backend_name'] = 'rig'
        for pool in self._stats['pools']:
            pool.update(pool_name='rig', reserved_percentage=0, total_capacity_gb=100000, free_capacity_gb=100000,
                        thin_provisioning_support=True, multiattach=True, max_over_subscription_ratio='20.0')
