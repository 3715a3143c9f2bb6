"""
Asks oslo.policy, with the rules of the installed openstack-placement, which callers each policy permits each
operation, and prints the decisions as JSON. Reads the callers from standard input: a list of
{"roles": [...], "scope": "project" | "domain" | "system", "project": "own" | "other"}.
"""
import json
import sys
import tempfile
import warnings

from oslo_config import cfg
from oslo_policy import opts as policy_opts
from oslo_policy import policy as oslo_policy

from placement import context, policies

PROJECT = 'own'  # the project that the request asks about

# What an operator writes into placement.conf and policy.yaml.
POLICIES = {
    'default': {'enforce_new_defaults': True, 'is_open': False},
    'legacy': {'enforce_new_defaults': False, 'is_open': False},
    'open': {'enforce_new_defaults': True, 'is_open': True},
}


def main():
    callers = json.load(sys.stdin)
    print(json.dumps({name: decide(callers, **settings) for name, settings in POLICIES.items()}))


def decide(callers, enforce_new_defaults, is_open):
    """A string for each operation, with `1` for each caller who is permitted and `0` for the others."""
    enforcer = enforcer_of(enforce_new_defaults, is_open)
    contexts = [context.RequestContext.from_environ(environ_of(caller)) for caller in callers]
    return {
        f'{operation["method"]} {operation["path"]}': ''.join(
            '1' if enforcer.authorize(rule.name, {'project_id': PROJECT}, each) else '0' for each in contexts)
        for rule in policies.list_rules() if isinstance(rule, oslo_policy.DocumentedRuleDefault)
        for operation in rule.operations
    }


def enforcer_of(enforce_new_defaults, is_open):
    conf = cfg.ConfigOpts()
    policy_opts.set_defaults(conf)
    with tempfile.NamedTemporaryFile('w', suffix='.yaml') as file:
        if is_open:
            file.writelines(f'"{rule.name}": "@"\n' for rule in policies.list_rules())
            file.flush()
        conf([], default_config_files=[])
        conf.set_override('enforce_new_defaults', enforce_new_defaults, group='oslo_policy')
        conf.set_override('policy_file', file.name, group='oslo_policy')
        enforcer = oslo_policy.Enforcer(conf)
        enforcer.register_defaults(policies.list_rules())
        enforcer.load_rules()
    # The file is gone; nothing is read again.
    enforcer.load_rules = lambda *_args, **_options: None
    return enforcer


def environ_of(caller):
    """The environment that keystonemiddleware makes of a token."""
    environ = {'HTTP_X_USER_ID': 'user', 'HTTP_X_ROLES': ','.join(caller['roles'])}
    if caller['scope'] == 'system':
        environ['HTTP_OPENSTACK_SYSTEM_SCOPE'] = 'all'
    elif caller['scope'] == 'domain':
        environ['HTTP_X_DOMAIN_ID'] = 'default'
    else:
        environ['HTTP_X_PROJECT_ID'] = caller['project']
    return environ


if __name__ == '__main__':
    warnings.simplefilter('ignore')
    main()
