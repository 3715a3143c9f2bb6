"""
Runs upstream's portable tests against one service after another, for judges/gabbi.ts. Reads a line of JSON for
each: `url`; `files`, the test files to run; and `known`, the tests that fail without a fault. Answers with a line:
the failures, and at most one when `known` is given, because one is enough then. The answer to a line
without `files` has the names of all.
"""
import copy
import json
import logging
import pathlib
import sys
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'upstream'))

from placement.tests.functional.fixtures import gabbits as fixtures  # noqa: E402

import starting_state  # noqa: E402
import wire  # noqa: E402
from gabbi_tests import GABBITS  # noqa: E402
from outcomes import Outcomes  # noqa: E402
from placement_api import over_http  # noqa: E402
from test_file import read_all  # noqa: E402


def main():
    wire.use_for_tests()
    files = [file for file in read_all(GABBITS) if not file.not_portable]
    for line in sys.stdin:
        request = json.loads(line)
        if 'files' not in request:
            print(json.dumps([file.name for file in files]), flush=True)
            continue
        chosen = [file for file in files if file.name in request['files']]
        failures = judge(chosen, request['url'], request.get('known'))
        print(json.dumps([{'test': test, 'message': message} for test, message in failures]), flush=True)


def judge(files, url, known):
    found = []
    unmade = []
    # gabbi changes the tests that it is given.
    for file in copy.deepcopy(files):
        try:
            begin(file, over_http(url))
        except Exception as error:  # a fault can make an answer of any shape
            unmade.append((f'{file.name}: starting state', f'{type(error).__name__}: {error}'[:240]))
            continue
        found += run(file, url, known)
        if known is not None and found:
            return found[:1]
    # A starting state that cannot be made is a weaker finding than a failed test: our own program makes the states.
    unmade = [failure for failure in unmade if failure[0] not in (known or [])]
    return found + unmade if known is None else unmade[:1]


def begin(file, target):
    starting_state.empty(target)
    for name in file.fixtures:
        starting_state.apply(getattr(fixtures, name), fixtures, target)


def run(file, url, known):
    outcomes = Failures(file.name, known)
    file.suite(url).run(outcomes)
    return outcomes.found


class Failures(Outcomes):
    """Stops the file at the first failure that is not known."""

    def __init__(self, file, known):
        super().__init__()
        self.found = []
        self._file = file
        self._known = known

    def _keep(self, test, outcome, message=None):
        super()._keep(test, outcome, message)
        name = f'{self._file}: {test.test_data["name"]}'
        if outcome != 'failed' or name in (self._known or []):
            return
        self.found.append((name, self.tests[-1]['message']))
        if self._known is not None:
            self.stop()


if __name__ == '__main__':
    logging.disable()
    warnings.simplefilter('ignore')
    main()
