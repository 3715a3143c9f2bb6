"""Starts Nova's conductor, scheduler and two computes in the process of its API.

They share the message bus of the process, so no broker runs. The computes have the fake driver, which keeps servers in
memory, and two of them make a resize and a migration possible.
"""
import os_vif
from nova import context, objects, service
from nova.compute import rpcapi as compute_rpcapi
from nova.conductor import rpcapi as conductor_rpcapi
from nova.objects import host_mapping
from nova.scheduler import rpcapi as scheduler_rpcapi

HOSTS = ("host-1", "host-2")


def start_services():
    """Starts them, maps the hosts to their cell, and returns the services."""
    objects.register_all()
    os_vif.initialize()
    services = [
        start("nova-conductor", conductor_rpcapi.RPC_TOPIC),
        start("nova-scheduler", scheduler_rpcapi.RPC_TOPIC),
        *(start("nova-compute", compute_rpcapi.RPC_TOPIC, host=host, **second_topic()) for host in HOSTS),
    ]
    host_mapping.discover_hosts(context.get_admin_context())
    return services


def start(binary, topic, **options):
    created = service.Service.create(binary=binary, topic=topic, **options)
    created.start()
    return created


def second_topic():
    """Where newer releases send calls such as resize_instance, as nova-compute passes it."""
    topic = getattr(compute_rpcapi, "RPC_TOPIC_ALT", None)
    return {"topic_alt": topic} if topic else {}
