"""Cinder's API as a WSGI application, its scheduler and a volume service in threads of the same process: for uWSGI."""
from cinder import monkey_patch

monkey_patch.patch()  # before the other imports: it decides between threads and eventlet

from cinder.wsgi.api import application  # noqa: E402
from cinder import service  # noqa: E402


def start(binary, **options):
    created = service.Service.create(binary=binary, **options)
    created.start()
    return created


services = [
    start("cinder-scheduler"),
    start("cinder-volume", host="host-1@fake", service_name="fake", coordination=True),
]
__all__ = ["application"]
