"""
The HTTP client of the tests. gabbi's own makes a TLS context for every test, 25 ms each, and does
not send the malformed `content-length` that one test checks.
"""
import http.client

import httpx
from gabbi import httpclient

CONNECTIONS = {'http': http.client.HTTPConnection, 'https': http.client.HTTPSConnection}


def use_for_tests():
    """Makes all tests that are built from now on share one client."""
    client = WireHttp()
    httpclient.get_http = lambda **_options: client


class WireHttp(httpclient.Http):
    """gabbi's client with another transport."""

    def __init__(self):
        self.extensions = {}
        self.client = httpx.Client(transport=Wire())


class Wire(httpx.BaseTransport):
    """Sends the headers unchanged, on a new connection for each request."""

    def handle_request(self, request):
        url = request.url
        seconds = request.extensions['timeout']['read']
        connection = CONNECTIONS[url.scheme](url.host, url.port, timeout=seconds)
        try:
            connection.putrequest(
                request.method, url.raw_path.decode(), skip_host=True, skip_accept_encoding=True)
            for name, value in request.headers.raw:
                connection.putheader(name, value)
            connection.endheaders(request.read())
            reply = connection.getresponse()
            return httpx.Response(reply.status, headers=reply.getheaders(), content=reply.read(),
                                  extensions={'reason_phrase': reply.reason.encode()})
        finally:
            connection.close()
