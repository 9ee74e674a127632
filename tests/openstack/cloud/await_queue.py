"""await_queue.py NAME SECONDS: waits until somebody listens to a message queue."""
import sys
import time

import amqp

name, seconds = sys.argv[1], float(sys.argv[2])
connection = amqp.Connection('127.0.0.1:5672', userid='rig', password='rig')
connection.connect()
end = time.monotonic() + seconds
while time.monotonic() < end:
    try:
        if connection.channel().queue_declare(name, passive=True).consumer_count:
            sys.exit(0)
    except amqp.NotFound:
        pass
    time.sleep(0.2)
sys.exit(1)
