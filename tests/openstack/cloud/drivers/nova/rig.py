"""Nova's own fake driver, which has no guests behind its servers, with guests."""
import io

from nova import context as nova_context, exception, objects
from nova.compute import power_state
from nova.image import glance
from nova.virt import fake, hardware
from nova.virt.rig_guest import Guest, grow
from oslo_concurrency import processutils

GONE = ('error', 'building', 'shelved_offloaded', 'deleted')
SECONDS_TO_REBOOT = 60


def volumes_of(block_device_info):
    return (block_device_info or {}).get('block_device_mapping') or []


class RigDriver(fake.FakeDriver):
    def init_host(self, host):
        """Remembers the servers when the service starts again."""
        super().init_host(host)
        for instance in objects.InstanceList.get_by_host(nova_context.get_admin_context(), host):
            if instance.vm_state not in GONE:
                self.instances[instance.uuid] = fake.FakeInstance(instance.name, power_state.RUNNING, instance.uuid)

    def get_info(self, instance, use_cache=True):
        super().get_info(instance)  # which fails for a server that is not here
        return hardware.InstanceInfo(state=power_state.RUNNING if Guest(instance).runs() else power_state.SHUTDOWN)

    def get_console_output(self, context, instance):
        return Guest(instance).console()

    def spawn(self, context, instance, image_meta, injected_files, admin_password, allocations, network_info=None,
              block_device_info=None, power_on=True, accel_info=None):
        super().spawn(context, instance, image_meta, injected_files, admin_password, allocations, network_info,
                      block_device_info, power_on, accel_info)
        guest = Guest(instance)
        try:
            guest.prepare(instance, image_meta, injected_files, admin_password, network_info)
            self._start(guest, network_info, block_device_info)
        except processutils.ProcessExecutionError as error:
            reason = error.stderr.strip()
            self.destroy(context, instance, network_info, block_device_info)
            raise exception.BuildAbortException(instance_uuid=instance.uuid, reason=reason)

    @staticmethod
    def _start(guest, network_info, block_device_info):
        for vif in network_info or []:
            guest.plug(vif)
        for volume in volumes_of(block_device_info):
            if volume['boot_index'] == 0:
                guest.boot_from(volume['connection_info'])
            else:
                guest.attach(volume['connection_info'], volume['mount_device'])
        guest.start()

    def destroy(self, context, instance, network_info, block_device_info=None, destroy_disks=True, destroy_secrets=True):
        guest = Guest(instance)
        guest.remove()
        for vif in network_info or []:
            guest.unplug(vif)
        super().destroy(context, instance, network_info, block_device_info, destroy_disks, destroy_secrets)

    def power_on(self, context, instance, network_info, block_device_info=None, accel_info=None):
        super().power_on(context, instance, network_info, block_device_info, accel_info)
        self._start(Guest(instance), network_info, block_device_info)

    def power_off(self, instance, timeout=0, retry_interval=0):
        super().power_off(instance, timeout, retry_interval)
        Guest(instance).stop(timeout)

    def reboot(self, context, instance, network_info, reboot_type, block_device_info=None, bad_volumes_callback=None,
               accel_info=None):
        guest = Guest(instance)
        guest.stop(SECONDS_TO_REBOOT if reboot_type == 'SOFT' else 0)
        self._start(guest, network_info, block_device_info)

    def migrate_disk_and_power_off(self, context, instance, dest, flavor, network_info, block_device_info=None,
                                   timeout=0, retry_interval=0):
        Guest(instance).stop(timeout)

    def finish_migration(self, context, migration, instance, disk_info, network_info, image_meta, resize_instance,
                         allocations, block_device_info=None, power_on=True):
        self._resized(instance, image_meta, network_info, block_device_info, power_on)

    def finish_revert_migration(self, context, instance, network_info, migration, block_device_info=None, power_on=True):
        self._resized(instance, instance.image_meta, network_info, block_device_info, power_on)

    def _resized(self, instance, image_meta, network_info, block_device_info, power_on):
        """On the disk that it had; the flavor is another."""
        guest = Guest(instance)
        guest.prepare(instance, image_meta, None, None, network_info)
        if power_on:
            self._start(guest, network_info, block_device_info)

    def attach_volume(self, context, connection_info, instance, mountpoint, *args, **kwargs):
        super().attach_volume(context, connection_info, instance, mountpoint, *args, **kwargs)
        Guest(instance).attach(connection_info, mountpoint)
        if instance.device_metadata is None:  # or the detaching of a tagged volume fails half-way
            instance.device_metadata = objects.InstanceDeviceMetadata(devices=[])
            instance.save()

    def detach_volume(self, context, connection_info, instance, mountpoint, encryption=None):
        try:
            Guest(instance).detach(connection_info)
        except processutils.ProcessExecutionError as error:
            raise exception.DeviceDetachFailed(device=mountpoint, reason=error.stderr.strip())
        super().detach_volume(context, connection_info, instance, mountpoint, encryption)

    def extend_volume(self, context, connection_info, instance, requested_size):
        grow(connection_info)

    def attach_interface(self, context, instance, image_meta, vif):
        super().attach_interface(context, instance, image_meta, vif)
        Guest(instance).plug(vif)

    def detach_interface(self, context, instance, vif):
        super().detach_interface(context, instance, vif)
        Guest(instance).unplug(vif)

    def snapshot(self, context, instance, image_id, update_task_state):
        """Gives the image data, so that it becomes active. What is on the disk is not in it."""
        super().snapshot(context, instance, image_id, update_task_state)
        glance.API().update(context, image_id,
                            {'disk_format': 'raw', 'container_format': 'bare', 'status': 'active'},
                            data=io.BytesIO(bytes(65536)), purge_props=False)
