"""Runs what Debian has in packages of scripts, which are not installed.

run.py MODULE:FUNCTION ARGUMENT...    a console script
run.py wsgi MODULE:FUNCTION PORT      a WSGI application, served on loopback
"""
import importlib
import sys


def serve(target, port):
    sys.argv = [target]
    from waitress import serve
    serve(logged(function(target)()), host='127.0.0.1', port=int(port), threads=8, connection_limit=1000)


def logged(application):
    """Says what was asked, and by whom: the other services do that themselves."""
    def answer(environ, start_response):
        print(environ['REQUEST_METHOD'], environ['PATH_INFO'], 'by', environ.get('HTTP_USER_AGENT'), file=sys.stderr, flush=True)
        return application(environ, start_response)
    return answer


def run(target, *arguments):
    sys.argv = [target, *arguments]
    entry = function(target)  # first: the module changes Python's own before others are loaded
    if target.startswith('nova.cmd.compute:'):
        import nova.virt
        nova.virt.__path__.append('/cloud/drivers/nova')  # nova takes drivers from there only
    sys.exit(entry())


def function(target):
    module, name = target.split(':')
    return getattr(importlib.import_module(module), name)


if sys.argv[1] == 'wsgi':
    serve(*sys.argv[2:])
else:
    run(*sys.argv[1:])
