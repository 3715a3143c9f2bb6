"""Nova's API in the web server of the release, and its other services, in green threads of one process."""
from nova import monkey_patch  # noqa: F401: first: it makes threads green

import sys

from nova import config, objects, service
from nova.conf import CONF
from oslo_log import log
from nova_services import start_services

config.parse_args(sys.argv)
log.setup(CONF, "nova")
objects.register_all()
objects.Service.enable_min_version_cache()
services = start_services()
api = service.WSGIService("osapi_compute")
api.start()
api.wait()
