"""Resolves clouds with openstacksdk: one JSON object a line in, one a line out.

A line in has `folder`, `env` and `choice`; a line out what openstacksdk makes of the files there, or an `error`.
"""
import json
import os
import subprocess
import sys


def resolve(choice):
    from openstack.config import OpenStackConfig

    config = OpenStackConfig()
    # The command `openstack` takes the region from this variable; get_one alone does not.
    region = choice.get('region') or os.environ.get('OS_REGION_NAME')
    wanted = {'region_name': region, 'interface': choice.get('interface')}
    found = config.get_one(choice.get('cloud'), **{key: value for key, value in wanted.items() if value})
    verify, cert = found.get_requests_verify_args()
    auth_type = found.config['auth_type']
    auth = {key: value for key, value in found.config['auth'].items() if value}
    result = {
        'cloud': found.name,
        'auth_type': auth_type,
        'auth': auth,
        'region': found.get_region_name() or None,
        'interface': found.get_interface(),
    }
    # With a token of an administrator, keystoneauth uses this endpoint for every service.
    endpoint = found.get_endpoint('placement') or (auth.get('endpoint') if auth_type == 'admin_token' else None)
    if endpoint:
        result['placement_endpoint'] = endpoint
    if found.get_region_name('placement') != found.get_region_name():
        result['placement_region'] = found.get_region_name('placement')
    if found.get_interface('placement') != found.get_interface():
        result['placement_interface'] = found.get_interface('placement')
    if verify is not True:
        result['verify'] = verify
    if cert:
        result['cert'] = cert
    return result


def main():
    """openstacksdk reads the working directory and the variables when it is imported, so each row has a process."""
    for line in sys.stdin:
        row = json.loads(line)
        done = subprocess.run(
            [sys.executable, '-B', '-W', 'ignore', __file__, '--one', json.dumps(row['choice'])],
            cwd=row['folder'],
            env={'PATH': os.environ['PATH'], **row['env']},
            capture_output=True,
            text=True,
        )
        last = done.stderr.strip().splitlines()[-1:] or ['no message']
        print(done.stdout.strip() or json.dumps({'error': last[0]}), flush=True)


if sys.argv[1:2] == ['--one']:
    print(json.dumps(resolve(json.loads(sys.argv[2]))))
else:
    main()
