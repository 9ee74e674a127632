"""seed.py identity|cloud: what a cloud has before its first tenant comes: users, catalog, flavors, an image, an external network.

What it makes is made once: the cloud is new.
"""
import json
import os
import sys
import time

from keystoneauth1 import session
from keystoneauth1.identity import v3

REGION = 'RegionOne'
PASSWORD = 'rig'
IDENTITY = 'http://127.0.0.1:5000/v3'
IMAGES = 'http://127.0.0.1:9292'
PLACEMENT = 'http://127.0.0.1:8778'
COMPUTE = 'http://127.0.0.1:8774/v2.1'
NETWORK = 'http://127.0.0.1:9696'
VOLUMES = 'http://127.0.0.1:8776/v3'
CATALOG = [
    ('glance', 'image', IMAGES), ('placement', 'placement', PLACEMENT), ('nova', 'compute', COMPUTE),
    ('neutron', 'network', NETWORK), ('cinderv3', 'volumev3', VOLUMES + '/%(project_id)s'),
]
FLAVORS = [('m1.tiny', 1, 512, 1), ('m1.small', 1, 2048, 20), ('m1.medium', 2, 4096, 40),
           # One is beyond any quota, one beyond any host.
           ('m1.wide', 512, 1048576, 1), ('m1.deep', 1, 512, 1000000)]
SECONDS_TO_START = 90


def log_in(user, project):
    auth = v3.Password(auth_url=IDENTITY, username=user, password=PASSWORD, project_name=project,
                       user_domain_name='Default', project_domain_name='Default')
    return session.Session(auth=auth, timeout=60)


admin = log_in('admin', 'admin')


def make(collection, kind, **properties):
    return admin.post(collection, json={kind: properties}).json()[kind]


def seed_identity():
    roles = {role['name']: role['id'] for role in admin.get(IDENTITY + '/roles').json()['roles']}
    roles.setdefault('service', None)
    roles['service'] = roles['service'] or make(IDENTITY + '/roles', 'role', name='service')['id']

    def grant(project, user, *names):
        for name in names:
            admin.put(f'{IDENTITY}/projects/{project}/users/{user}/roles/{roles[name]}')

    service = make(IDENTITY + '/projects', 'project', name='service', domain_id='default')['id']
    for name in 'glance', 'placement', 'nova', 'neutron', 'cinder':
        user = make(IDENTITY + '/users', 'user', name=name, domain_id='default', password=PASSWORD)['id']
        grant(service, user, 'admin', 'service')
    for name, kind, url in CATALOG:
        service_id = make(IDENTITY + '/services', 'service', name=name, type=kind)['id']
        for interface in 'public', 'internal', 'admin':
            make(IDENTITY + '/endpoints', 'endpoint', service_id=service_id, interface=interface, url=url, region_id=REGION)
    project = make(IDENTITY + '/projects', 'project', name='demo', domain_id='default')['id']
    user = make(IDENTITY + '/users', 'user', name='demo', domain_id='default', password=PASSWORD, default_project_id=project)['id']
    grant(project, user, 'member', 'reader')
    grant(project, admin.get_user_id(), 'admin')
    credential = log_in('demo', 'demo').post(f'{IDENTITY}/users/{user}/application_credentials', json={
        'application_credential': {'name': 'rig', 'secret': PASSWORD, 'roles': [{'name': 'member'}, {'name': 'reader'}]}})
    write_clouds(credential.json()['application_credential']['id'])


def write_clouds(credential):
    def cloud(**auth):
        return {'region_name': REGION, 'identity_api_version': 3, 'auth': {'auth_url': IDENTITY, **auth}}

    def by_password(user, project):
        return cloud(username=user, password=PASSWORD, project_name=project,
                     user_domain_name='Default', project_domain_name='Default')

    by_credential = cloud(application_credential_id=credential, application_credential_secret=PASSWORD)
    clouds = {
        'rig': {'auth_type': 'v3applicationcredential', **by_credential},
        'rig-password': by_password('demo', 'demo'),
        'rig-admin': by_password('admin', 'demo'),
    }
    with open(os.open('/shared/clouds.yaml', os.O_WRONLY | os.O_CREAT, 0o600), 'w') as file:
        json.dump({'clouds': clouds}, file, indent=2)  # which is YAML too


def seed_cloud():
    for index, (name, cpus, memory, disk) in enumerate(FLAVORS, 1):
        make(COMPUTE + '/flavors', 'flavor', id=str(index), name=name, vcpus=cpus, ram=memory, disk=disk)
    seed_image()
    network = make(NETWORK + '/v2.0/networks', 'network', **{
        'name': 'public', 'router:external': True, 'shared': False,
        'provider:network_type': 'flat', 'provider:physical_network': 'public'})
    make(NETWORK + '/v2.0/subnets', 'subnet', name='public-v4', network_id=network['id'], cidr='203.0.113.0/24', ip_version=4,
         enable_dhcp=False, gateway_ip='203.0.113.1', allocation_pools=[{'start': '203.0.113.10', 'end': '203.0.113.250'}])
    wait_for_services()


def seed_image():
    properties = {'min_disk': 1, 'os_distro': 'debian', 'os_version': '12'}
    if not os.path.exists('/guest/disk'):
        make_image('debian-12', bytes(65536), **properties)
        return
    parts = {}
    for part in 'kernel', 'initrd':
        with open('/guest/' + part, 'rb') as file:
            parts[part] = make_image('debian-12-' + part, file)
    # Debian's kernel for clouds knows no disk drives but virtual ones. Emulated, its mitigations cost most of the time.
    properties |= {'hw_cdrom_bus': 'scsi', 'hw_scsi_model': 'virtio-scsi', 'hw_rng_model': 'virtio',
                   'os_command_line': 'root=/dev/vda console=ttyS0 no_timer_check mitigations=off'}
    with open('/guest/disk', 'rb') as file:
        make_image('debian-12', file, kernel_id=parts['kernel'], ramdisk_id=parts['initrd'], **properties)


def make_image(name, data, **properties):
    image = admin.post(IMAGES + '/v2/images', json={
        'name': name, 'disk_format': 'raw', 'container_format': 'bare', 'visibility': 'public', **properties}).json()['id']
    admin.put(f'{IMAGES}/v2/images/{image}/file', data=data, headers={'Content-Type': 'application/octet-stream'})
    return image


def wait_for_services():
    def up(url):
        return {service['binary'] for service in admin.get(url + '/os-services').json()['services'] if service['state'] == 'up'}

    end = time.monotonic() + SECONDS_TO_START
    while True:
        compute, volumes = up(COMPUTE), up(f'{VOLUMES}/{admin.get_project_id()}')
        if ({'nova-compute', 'nova-conductor', 'nova-scheduler'} <= compute and {'cinder-volume', 'cinder-scheduler'} <= volumes
                and admin.get(COMPUTE + '/os-hypervisors').json()['hypervisors']):
            return
        if time.monotonic() > end:
            sys.exit(f'up are only {sorted(compute | volumes)}')
        time.sleep(0.5)


{'identity': seed_identity, 'cloud': seed_cloud}[sys.argv[1]]()
