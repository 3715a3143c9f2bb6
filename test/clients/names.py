"""Unique names for the resources that a run creates, so that it does not disturb a service in use."""
import urllib.error
import urllib.request
import uuid


def new_names():
    mark = uuid.uuid4().hex[:12]
    return {
        'provider': str(uuid.uuid4()),
        'child': str(uuid.uuid4()),
        'aggregate': str(uuid.uuid4()),
        'consumer': str(uuid.uuid4()),
        'project': str(uuid.uuid4()),
        'user': str(uuid.uuid4()),
        'name': f'clients-{mark}',
        'resource_class': f'CUSTOM_CLIENTS_{mark.upper()}',
        'trait': f'CUSTOM_CLIENTS_{mark.upper()}',
    }


def clear(url, names):
    """Deletes the resources that failed commands left behind."""
    for path in ('/allocations/{consumer}', '/resource_providers/{child}', '/resource_providers/{provider}',
                 '/traits/{trait}', '/resource_classes/{resource_class}'):
        headers = {'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39'}
        request = urllib.request.Request(url + path.format_map(names), headers=headers, method='DELETE')
        try:
            urllib.request.urlopen(request, timeout=60).close()
        except urllib.error.HTTPError:
            pass  # Already deleted.
