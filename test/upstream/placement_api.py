"""The few calls that are needed to read, fill and empty a Placement."""
import http.client
import json
import urllib.error
import urllib.request

import webob

LATEST = '1.39'
SECONDS = 60


class Refused(Exception):
    """A call that the setup needs failed."""


class PlacementApi:
    """A Placement behind `send(method, path, headers, body)`, which returns a status and bytes."""

    def __init__(self, send):
        self._send = send

    def call(self, method, path, body=None, version=LATEST):
        headers = {'accept': 'application/json', 'x-auth-token': 'admin',
                   'openstack-api-version': f'placement {version}'}
        if body is not None:
            headers['content-type'] = 'application/json'
        sent = None if body is None else json.dumps(body).encode()
        status, content = self._send(method, path, headers, sent)
        text = content.decode('utf-8', 'replace')
        if status >= 300:
            raise Refused(f'{method} {path} answered {status}: {text}')
        try:
            return json.loads(text) if text else None
        except ValueError:
            raise Refused(f'{method} {path} answered with malformed JSON: {text[:200]}') from None

    def providers(self):
        """Lists providers, parents before their children."""
        found = self.call('GET', '/resource_providers')['resource_providers']
        by_uuid = {provider['uuid']: provider for provider in found}

        def depth(provider):
            parent = by_uuid.get(provider['parent_provider_uuid'])
            return 0 if parent is None else 1 + depth(parent)

        return sorted(found, key=depth)


def over_http(url):
    """The service at a URL."""
    def send(method, path, headers, body):
        request = urllib.request.Request(url + path, body, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except (OSError, http.client.HTTPException) as error:
            raise Refused(f'{method} {url}{path}: {error}') from None

    return PlacementApi(send)


def in_process(application):
    """A WSGI application in this process."""
    def send(method, path, headers, body):
        request = webob.Request.blank(path, method=method, headers=headers, body=body or b'')
        response = request.get_response(application)
        return response.status_code, response.body

    return PlacementApi(send)
