"""await_queues.py SECONDS NAME...: waits until somebody listens to each of these message queues."""
import sys
import time

import amqp

seconds, names = float(sys.argv[1]), sys.argv[2:]
connection = amqp.Connection('127.0.0.1:5672', userid='rig', password='rig')
connection.connect()
end = time.monotonic() + seconds
while names and time.monotonic() < end:
    try:
        if connection.channel().queue_declare(names[0], passive=True).consumer_count:
            names.pop(0)
            continue
    except amqp.NotFound:
        pass
    time.sleep(0.2)
sys.exit(bool(names))
