"""A door to a service on loopback: every third request is told to come later (429), every seventh meets an error (500)."""

import http.client
import http.server
import itertools
import sys
import threading

LISTEN, TARGET = int(sys.argv[1]), int(sys.argv[2])
numbers, lock = itertools.count(1), threading.Lock()


class Door(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in ('transfer-encoding', 'connection', 'content-length', 'date', 'server'):
                self.send_header(name, value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        print(status, self.command, self.path, flush=True)

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        with lock:
            number = next(numbers)
        if number % 3 == 0:
            return self.answer(429, [('Retry-After', '1')], b'come later')
        if number % 7 == 0:
            return self.answer(500, [], b'something is wrong')
        connection = http.client.HTTPConnection('127.0.0.1', TARGET, timeout=120)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ('host', 'connection', 'content-length')}
        connection.request(self.command, self.path, body or None, headers)
        reply = connection.getresponse()
        return self.answer(reply.status, reply.getheaders(), reply.read())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = pass_on

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(('127.0.0.1', LISTEN), Door).serve_forever()
