"""Regular expressions for strings of digits whose number is within bounds."""

DIGITS = {
    # The pattern, and whether it allows a minus.
    '^[0-9]*$': False,
    '^[0-9]+$': False,
    '^-?[0-9]+$': True,
}


def limit_digits(pattern, minimum, maximum):
    """
    A pattern that allows what the given one allows, where the number is within the bounds. None for another pattern, and for
    bounds that are not expressed here. The empty string, which is no number, needs a `minLength` beside.
    """
    if pattern not in DIGITS or any(not isinstance(bound, (int, type(None))) for bound in (minimum, maximum)):
        return None
    has_minus = DIGITS[pattern]
    lowest = 0 if minimum is None and not has_minus else minimum
    if lowest is None or lowest < -1 or lowest > 1 or (lowest == -1) != has_minus:
        return None
    if lowest == 0 and maximum is None:
        return pattern
    numbers = '[0-9]+' if maximum is None else f'0*(?:{up_to(maximum)})'
    if lowest == 1:
        return f'^(?!0+$){numbers}$'
    return f'^(?:-0*[01]|{numbers})$' if lowest == -1 else f'^{numbers}$'


def up_to(maximum):
    """Alternatives for the numbers from 0, without leading zeros but for 0 itself."""
    digits = str(maximum)
    alternatives = [f'[0-9]{{1,{len(digits) - 1}}}'] if len(digits) > 1 else []
    for index, digit in enumerate(digits):
        lowest = 1 if index == 0 and len(digits) > 1 else 0
        highest = int(digit) - 1
        rest = len(digits) - index - 1
        if highest >= lowest:
            tail = '' if rest == 0 else '[0-9]' if rest == 1 else f'[0-9]{{{rest}}}'
            choice = str(lowest) if lowest == highest else f'[{lowest}-{highest}]'
            alternatives.append(f'{digits[:index]}{choice}{tail}')
    return '|'.join([*alternatives, digits])
