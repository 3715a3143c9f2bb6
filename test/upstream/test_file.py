"""One of upstream's test files."""
import unittest

import yaml
from gabbi import handlers, suitemaker, utils

# These configure the server, not its data: the name of the configuration, and what it is.
SERVER_FIXTURES = {
    'CORSFixture': ('cors', 'answers to pages of http://valid.example.com'),
    'LegacyRBACPolicyFixture': ('legacy-rbac', 'the policy with the old roles'),
    'OpenPolicyFixture': ('open-policy', 'a policy that lets everyone do everything'),
    'SecureRBACPolicyFixture': ('secure-rbac', 'the policy with the new roles'),
}


class TestFile:
    def __init__(self, path):
        self.name = path.stem
        self._path = path
        self._content = yaml.safe_load(path.read_text())
        self.tests = [test['name'] for test in self._content['tests']]
        self.fixtures = self._content.get('fixtures', [])
        # No file has two of them.
        needs = [SERVER_FIXTURES[fixture] for fixture in self.fixtures if fixture in SERVER_FIXTURES]
        self.configuration, self.needs = needs[0] if needs else (None, None)

    def suite(self, url):
        """Builds a unittest suite that sends the tests to a URL, in their order and without fixtures."""
        host, port, prefix, tls = utils.host_info_from_target(url)
        content = {**self._content, 'fixtures': []}
        if tls:
            content['defaults'] = {**content.get('defaults', {}), 'ssl': True}
        return suitemaker.test_suite_from_dict(
            unittest.defaultTestLoader, self.name, content, str(self._path.parent), host, port,
            fixture_module=None, intercept=None, prefix=prefix,
            handlers=[handler() for handler in handlers.RESPONSE_HANDLERS])


def read_all(folder):
    return [TestFile(path) for path in sorted(folder.glob('*.yaml'))]
