"""Prints the outcome of each command as it finishes, and counts them."""
import contextlib


class Outcomes:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    @contextlib.contextmanager
    def command(self, text):
        """One everyday command: it passes when its block ends without an exception."""
        try:
            yield
        except (Exception, SystemExit) as error:
            self.failed += 1
            print(f'FAIL  {text}: {reason(error)}', flush=True)
        else:
            self.passed += 1
            print(f'pass  {text}', flush=True)


class Unexpected(Exception):
    """The command failed or printed something unexpected."""


def expect(holds, actual):
    if not holds:
        raise Unexpected(f'got {actual!r}')


def reason(error):
    words = ' '.join(str(error).split()) or type(error).__name__
    return words if len(words) <= 240 else f'{words[:239]}…'
