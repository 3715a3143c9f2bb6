"""
Runs the everyday commands of `openstack` in this process: starting it takes a second, and a command 20 ms.
With `--os-auth-type none` it would send no token, which a service without Keystone rejects; `admin_token` sends
ours.
"""
import contextlib
import io
import json
import shlex

from openstackclient import shell
from openstackclient.common import clientmanager
from osc_lib.clientmanager import ClientCache
from osc_placement import plugin

from names import clear, new_names
from osc_commands import ANY, NONE, OSC_COMMANDS
from outcomes import Unexpected, expect

# The first one, those that changed what many of the commands send, and the latest.
MICROVERSIONS = ['1.0', '1.7', '1.12', '1.19', '1.29', '1.39']


def run_osc(url, outcomes):
    for microversion in MICROVERSIONS:
        names = new_names()
        for since, until, command, row in OSC_COMMANDS:
            if holds(since, microversion, until):
                with outcomes.command(f'{microversion:4}  openstack {command}'):
                    try_command(url, microversion, command, row, names)
        clear(url, names)


def try_command(url, microversion, command, row, names):
    """Keeps the generation that the command prints, because later commands need it."""
    words = shlex.split(command.format_map({'generation': 0, **names}))
    if row is ANY:
        openstack(url, microversion, words)
        return
    printed = json.loads(openstack(url, microversion, [*words, '-f', 'json']))
    rows = printed if isinstance(printed, list) else [printed]
    if row is NONE:
        expect(rows == [], rows)
    else:
        expect(any(row_named(row, names).items() <= each.items() for each in rows), rows)
    if isinstance(printed, dict) and 'generation' in printed:
        names['generation'] = printed['generation']


def openstack(url, microversion, words):
    """Returns the command's output. @raises Unexpected when its exit code is not 0"""
    out, err = io.StringIO(), io.StringIO()
    options = ['--os-auth-type', 'admin_token', '--os-endpoint', url, '--os-token', 'admin',
               '--os-placement-api-version', microversion]
    forget_client()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = shell.main([*options, *words])
    if code != 0:
        raise Unexpected(f'it exits with {code}: {err.getvalue()}')
    return out.getvalue()


def forget_client():
    """Drops the client that the process caches with its microversion; each real command starts a new process."""
    setattr(clientmanager.ClientManager, plugin.API_NAME, ClientCache(plugin.make_client))


def row_named(row, names):
    return {column: value.format_map(names) if isinstance(value, str) else value
            for column, value in row.items()}


def holds(since, microversion, until):
    return minor(since) <= minor(microversion) and (until is None or minor(microversion) <= minor(until))


def minor(microversion):
    return int(microversion.split('.')[1])
