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
    parser.add_argument('--assume', action='append', default=[], type=configuration, metavar='NAME=URL',
                        help='a service with that configuration, for the files that need it')
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
    urls = {None: args.url.rstrip('/'), **dict(args.assume)}
    targets = {url: over_http(url) for url in urls.values()}
    for url, target in targets.items():
        if target.providers() and not args.wipe:
            complain(f'{url} has resource providers. All that it holds would be deleted; --wipe allows that.')
            return 2
    return run(files, urls, targets, args.json)


def configuration(text):
    name, _equals, url = text.partition('=')
    return name, url.rstrip('/')


def show(files):
    for file in files:
        needs = file.needs and f'not portable: needs {file.needs} (--assume {file.configuration})'
        print(f'{file.name:44} {len(file.tests):4}', f' {needs or ""}'.rstrip())
    portable = [file for file in files if not file.configuration]
    print(f'{count(portable)} of {count(files)} tests are portable, {len(portable)} of {len(files)} files')
    return 0


def run(files, urls, targets, json_file):
    """Runs each file against the service with its configuration; those without one are not portable."""
    wire.use_for_tests()
    runnable = [file for file in files if file.configuration in urls]
    outcomes = {}
    for file in runnable:
        url = urls[file.configuration]
        outcomes[file.name] = run_file(file, url, targets[url])
    for target in targets.values():
        leave_empty(target)
    numbers = {outcome: sum(test['outcome'] == outcome for tests in outcomes.values() for test in tests)
               for outcome in ('passed', 'failed', 'skipped')}
    numbers['not_portable'] = count(files) - count(runnable)
    if json_file:
        json_file.write_text(json.dumps({'url': urls[None], **numbers, 'files': outcomes}, indent=1) + '\n')
    # Upstream skips none at present.
    print(', '.join(f'{number} {outcome.replace("_", " ")}' for outcome, number in numbers.items()
                    if number or outcome in ('passed', 'failed')))
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
