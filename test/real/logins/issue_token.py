"""Logs in with openstacksdk: one JSON object in, one out; null where Keystone refuses the login.

What comes in has `folder` with clouds.yaml, `cloud` or null, and `env` with the variables of an openrc.
"""
import json
import os
import sys

attempt = json.load(sys.stdin)
for name in [name for name in os.environ if name.startswith('OS_')]:
    del os.environ[name]
os.environ.update(attempt['env'])

from keystoneauth1 import exceptions  # noqa: E402
from openstack.config import OpenStackConfig  # noqa: E402


def describe():
    config = OpenStackConfig(config_files=[os.path.join(attempt['folder'], 'clouds.yaml')])
    region = config.get_one(attempt['cloud'])
    session = region.get_session()
    try:
        access = session.auth.get_access(session)
    except (exceptions.Unauthorized, exceptions.MissingAuthMethods):
        return None
    return {
        'user': access.username,
        'scope': describe_scope(access),
        'roles': sorted(access.role_names),
        'endpoint': region.get_session_endpoint('placement') if access.has_service_catalog() else None,
    }


def describe_scope(access):
    if access.project_name:
        return f'project {access.project_name}'
    if access.domain_name:
        return f'domain {access.domain_name}'
    return 'system' if access.system_scoped else 'none'


print(json.dumps(describe()))
