"""Answers each line of JSON, two documents, with a line of the changes that SpecShift reports. For tools/specshift.ts."""
import json
import sys

from specshift.differ import diff_specs


def main():
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {'said': list_changes(request['before'], request['after'])}
        except Exception as error:
            answer = {'refused': f'{type(error).__name__}: {error}'[:300]}
        print(json.dumps(answer), flush=True)


def list_changes(before, after):
    changes = diff_specs(before, after).changes
    return [f'{change.severity.value} {change.location}: {change.message}' for change in changes]


main()
