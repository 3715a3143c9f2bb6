"""
Runs the everyday commands of OpenStack's own clients against a service. clients.ts makes the environment that
this needs. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 the clients cannot run here.
"""
import argparse
import http.client
import os
import sys
import traceback
import urllib.request

from outcomes import Outcomes


def main(argv):
    parser = argparse.ArgumentParser(prog='clients.py')
    parser.add_argument('--url', required=True, help='the service; what the commands create is deleted')
    url = parser.parse_args(argv).url.rstrip('/')
    if not answers(url):
        return 3
    forget_clouds()
    # The clients read the environment when they are imported.
    from osc import run_osc
    from sdk import run_sdk
    outcomes = Outcomes()
    run_osc(url, outcomes)
    run_sdk(url, outcomes)
    print(f'{outcomes.passed} passed, {outcomes.failed} failed')
    return 1 if outcomes.failed else 0


def answers(url):
    try:
        urllib.request.urlopen(url, timeout=60).close()
        return True
    except (OSError, http.client.HTTPException) as error:
        print(f'clients.py: {url}: {error}', file=sys.stderr)
        return False


def forget_clouds():
    """Unsets the user's cloud settings, which the clients would read."""
    for name in [name for name in os.environ if name.startswith('OS_')]:
        del os.environ[name]
    os.environ['OS_CLIENT_CONFIG_FILE'] = os.devnull


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:
        traceback.print_exc()
    sys.exit(3)
