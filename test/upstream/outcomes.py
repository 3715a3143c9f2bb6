"""The outcome of each test, in the order in which they ran."""
import unittest


class Outcomes(unittest.TestResult):
    """`tests` has a name, `passed`, `failed` or `skipped` for each, and a message for the last two."""

    def __init__(self):
        super().__init__()
        self.tests = []

    def addSuccess(self, test):
        self._keep(test, 'passed')

    def addFailure(self, test, err):
        self._keep(test, 'failed', str(err[1]))

    def addError(self, test, err):
        self._keep(test, 'failed', f'{err[0].__name__}: {err[1]}')

    def addSkip(self, test, reason):
        self._keep(test, 'skipped', reason)

    def addExpectedFailure(self, test, err):
        self._keep(test, 'passed')

    def addUnexpectedSuccess(self, test):
        self._keep(test, 'failed', 'the file expects it to fail (xfail), and it passed')

    def _keep(self, test, outcome, message=None):
        self.tests.append(outcome_of(test.test_data['name'], outcome, message))


def outcome_of(name, outcome, message=None):
    """Puts the message on one line of at most 240 characters."""
    if message is None:
        return {'name': name, 'outcome': outcome}
    words = ' '.join(message.split())
    return {'name': name, 'outcome': outcome, 'message': words if len(words) <= 240 else f'{words[:239]}…'}
