"""cut.py PID DEVICE: takes a block device away from a guest, whose PID 1 is given, while it is mounted there.

As where a disk is pulled out: what the file system had not written by then is lost, and whoever uses it gets errors.
"""
import fcntl
import os
import struct
import subprocess
import sys

# From the kernel's headers (FS_IOC_SHUTDOWN): at once, without writing the journal.
SHUTDOWN = 0x8004587D
WITHOUT_FLUSH = 2

guest, device = sys.argv[1:]
number = os.stat(device).st_rdev
wanted = f'{os.major(number)}:{os.minor(number)}'
with open(f'/proc/{guest}/mountinfo') as file:
    mounts = [line.split()[4] for line in file if line.split()[2] == wanted]
for mount in mounts:
    # The kernel writes blanks and backslashes as octal numbers.
    path = mount.encode().decode('unicode_escape')
    descriptor = os.open(f'/proc/{guest}/root{path}', os.O_RDONLY)
    try:
        fcntl.ioctl(descriptor, SHUTDOWN, struct.pack('I', WITHOUT_FLUSH))
    finally:
        os.close(descriptor)
for mount in mounts:
    # umount reads of itself in /proc, which is the guest's there.
    subprocess.run(['nsenter', f'--target={guest}', '--mount', '--pid', '--', 'umount', '--lazy', mount], check=False)
