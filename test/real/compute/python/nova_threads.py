"""Nova's API as a WSGI application, and its other services in threads of the same process: for uWSGI."""
from nova.wsgi.osapi_compute import application  # first: it decides between threads and eventlet
from nova_services import start_services

services = start_services()
__all__ = ["application"]
