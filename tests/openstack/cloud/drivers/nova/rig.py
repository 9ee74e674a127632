"""Nova's own fake driver, which has no guests behind its servers, with what it leaves out."""
import io

from nova import context as nova_context, objects
from nova.compute import power_state
from nova.image import glance
from nova.virt import fake

GONE = ('error', 'building', 'shelved_offloaded', 'deleted')


class RigDriver(fake.FakeDriver):
    def init_host(self, host):
        """Remembers the servers when the service starts again."""
        super().init_host(host)
        for instance in objects.InstanceList.get_by_host(nova_context.get_admin_context(), host):
            if instance.vm_state not in GONE:
                self.instances[instance.uuid] = fake.FakeInstance(
                    instance.name, instance.power_state or power_state.RUNNING, instance.uuid)

    def attach_volume(self, context, connection_info, instance, *args, **kwargs):
        super().attach_volume(context, connection_info, instance, *args, **kwargs)
        if instance.device_metadata is None:  # or the detaching of a tagged volume fails half-way
            instance.device_metadata = objects.InstanceDeviceMetadata(devices=[])
            instance.save()

    def snapshot(self, context, instance, image_id, update_task_state):
        """Gives the image data, so that it becomes active."""
        super().snapshot(context, instance, image_id, update_task_state)
        glance.API().update(context, image_id,
                            {'disk_format': 'raw', 'container_format': 'bare', 'status': 'active'},
                            data=io.BytesIO(bytes(65536)), purge_props=False)
