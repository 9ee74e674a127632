"""console.py SERVER: a guest from power on to power off, with a terminal whose output goes into its console.log.

A guest that reboots begins anew in the same place.
"""
import os
import pty
import signal
import subprocess
import sys
import time

SERVER = sys.argv[1]
FOLDER = f'/shared/servers/{SERVER}'
COMMAND = ['nsenter', f'--net=/run/netns/server-{SERVER}', 'unshare', '--mount', '--pid', '--uts', '--ipc', '--fork',
           '--kill-child=SIGKILL', '--propagation', 'private', 'bash', '/cloud/guests/boot', SERVER]
SECONDS_BETWEEN_LOOKS = 0.05


def run(log):
    """Returns how it ended: the kernel tells the parent of a PID 1 that reboots by a hang-up."""
    terminal, inside = pty.openpty()
    # In a session without the terminal: a getty hangs up who has it.
    guest = subprocess.Popen(COMMAND, stdin=inside, stdout=inside, stderr=inside, start_new_session=True)
    os.close(inside)
    while True:
        try:
            log.write(os.read(terminal, 65536))
        except OSError:  # nobody has it open just now
            if guest.poll() is not None:
                break
            time.sleep(SECONDS_BETWEEN_LOOKS)
    os.close(terminal)
    return guest.returncode


with open(f'{FOLDER}/console.log', 'ab', buffering=0) as console:
    while run(console) == -signal.SIGHUP:
        pass
