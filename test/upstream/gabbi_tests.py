"""
Runs the HTTP tests of the installed openstack-placement against a service. gabbi.ts makes the
environment that this needs; see docs/upstream-tests.md. Exit codes: 0 all passed, 1 failures,
2 wrong usage, 3 the tests could not be run.
"""
import argparse
import json
import logging
import pathlib
import sys
import traceback
import warnings

from placement.tests.functional.fixtures import gabbits as fixtures

import starting_state
import wire
from outcomes import Outcomes, outcome_of
from placement_api import Refused, over_http
from test_file import read_all

GABBITS = pathlib.Path(fixtures.__file__).parent.parent / 'gabbits'


def main(argv):
    parser = argparse.ArgumentParser(prog='gabbi_tests.py')
    parser.add_argument('--url', help='the service; it is emptied before every test file and at the end')
    parser.add_argument('--only', nargs='+', metavar='FILE', help='these test files, without .yaml')
    parser.add_argument('--list', action='store_true', help='list the test files and run none')
    parser.add_argument('--json', type=pathlib.Path, metavar='FILE', help="write every test's outcome")
    parser.add_argument('--wipe', action='store_true', help='delete what the service holds')
    args = parser.parse_args(argv)
    files = read_all(GABBITS)
    unknown = set(args.only or []) - {file.name for file in files}
    if unknown:
        parser.error(f'no test file is called {", ".join(sorted(unknown))}; --list names them')
    if args.only:
        files = [file for file in files if file.name in args.only]
    if args.list:
        return show(files)
    if not args.url:
        parser.error('--url is missing')
    url = args.url.rstrip('/')
    target = over_http(url)
    if target.providers() and not args.wipe:
        complain(f'{url} has resource providers. All that it holds would be deleted; --wipe allows that.')
        return 2
    return run(files, url, target, args.json)


def show(files):
    for file in files:
        print(f'{file.name:44} {len(file.tests):4}', f' {file.not_portable or ""}'.rstrip())
    portable = [file for file in files if not file.not_portable]
    print(f'{count(portable)} of {count(files)} tests are portable, {len(portable)} of {len(files)} files')
    return 0


def run(files, url, target, json_file):
    wire.use_for_tests()
    portable = [file for file in files if not file.not_portable]
    outcomes = {file.name: run_file(file, url, target) for file in portable}
    leave_empty(target)
    numbers = {outcome: sum(test['outcome'] == outcome for tests in outcomes.values() for test in tests)
               for outcome in ('passed', 'failed', 'skipped')}
    numbers['not_portable'] = count(files) - count(portable)
    if json_file:
        json_file.write_text(json.dumps({'url': url, **numbers, 'files': outcomes}, indent=1) + '\n')
    # Upstream skips none at present.
    print(', '.join(f'{number} {outcome.replace("_", " ")}' for outcome, number in numbers.items()
                    if number or outcome != 'skipped'))
    return 1 if numbers['failed'] else 0


def run_file(file, url, target):
    """When the starting state cannot be made, every test of the file fails."""
    try:
        starting_state.empty(target)
        for name in file.fixtures:
            starting_state.apply(getattr(fixtures, name), fixtures, target)
    except Refused as error:
        tests = [outcome_of(name, 'failed', f'no starting state: {error}') for name in file.tests]
        print(f'FAIL {file.name}: all {len(tests)}: {tests[0]["message"]}', flush=True)
        return tests
    outcomes = Outcomes()
    file.suite(url).run(outcomes)
    for test in outcomes.tests:
        if test['outcome'] == 'failed':
            print(f'FAIL {file.name}: {test["name"]}: {test["message"]}', flush=True)
    return outcomes.tests


def leave_empty(target):
    try:
        starting_state.empty(target)
    except Refused as error:
        complain(f'something is left on the service: {error}')


def count(files):
    return sum(len(file.tests) for file in files)


def complain(text):
    print(f'gabbi_tests.py: {text}', file=sys.stderr)


if __name__ == '__main__':
    logging.disable()
    warnings.simplefilter('ignore')
    try:
        sys.exit(main(sys.argv[1:]))
    except Refused as error:
        complain(error)
    except Exception:
        traceback.print_exc()
    sys.exit(3)
