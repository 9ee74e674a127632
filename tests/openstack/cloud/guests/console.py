"""console.py SERVER: a guest from power on to power off, with a terminal whose output goes into its console.log.

A guest that reboots begins anew in the same place.
"""
import os
import pty
import signal
import sys

SERVER = sys.argv[1]
FOLDER = f'/shared/servers/{SERVER}'
COMMAND = ['nsenter', f'--net=/run/netns/server-{SERVER}', 'unshare', '--mount', '--pid', '--uts', '--ipc', '--fork',
           '--kill-child=SIGKILL', '--propagation', 'private', 'bash', '/cloud/guests/boot', SERVER]


def run(log):
    """Returns how it ended: the kernel tells the parent of a PID 1 that reboots by a hang-up."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(COMMAND[0], COMMAND)
    while output := read(terminal):
        log.write(output)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # nobody has the other end any more
        return b''


with open(f'{FOLDER}/console.log', 'ab', buffering=0) as console:
    while run(console) == -signal.SIGHUP:
        pass
