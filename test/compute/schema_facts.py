"""Rewrites the schemas of Nova as JSON Schema 2020-12 of the same meaning, and gives each a name."""
import pkgutil
import re
import unicodedata

from nova.api.openstack.compute import schemas
from nova.api.validation import parameter_types, validators

from numbers_in_strings import limit_digits

# Keywords for people.
ANNOTATIONS = {'title', 'description', '$comment', 'example', 'examples', 'deprecated', 'default', '$schema'}
MAPS = {'properties', 'patternProperties', 'dependentSchemas', '$defs'}
LISTS = {'oneOf', 'anyOf', 'allOf', 'prefixItems'}
VALUES = {
    'type', 'const', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength',
    'minItems', 'maxItems', 'uniqueItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties', 'dependentRequired',
}
CHILDREN = {'items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames', 'unevaluatedProperties'}

# Printable characters of the basic plane: no "other", and of separators only spaces. The names of Nova have no character
# outside this plane, because it lists the allowed ones one by one up to U+FFFE.
PRINTABLE = r'[^\p{C}\p{Zl}\p{Zp}\u{FFFF}-\u{10FFFF}]'
VISIBLE = r'[^\p{C}\p{Z}\u{FFFF}-\u{10FFFF}]'
PRINTABLE_NO_COLON = PRINTABLE.replace('[^', '[^:')
VISIBLE_NO_COLON = VISIBLE.replace('[^', '[^:')

# What oslo_utils.timeutils.parse_isotime reads, with the package iso8601: more than RFC 3339, such as `2026-11`. The days
# of a month are not counted.
_HOUR, _SIXTY = '(?:[01][0-9]|2[0-3])', '[0-5][0-9]'
_ZONE = f'(?:Z|[+-]{_HOUR}:?(?:[0-9]{{2}})?)'
_TIME = f'[ T]{_HOUR}(?::?{_SIXTY})?(?::?[0-5]?[0-9](?:[.,][0-9]+)?)?{_ZONE}?'
_DAY = '(?:-(?:0?[1-9]|[12][0-9]|3[01])|(?:0[1-9]|[12][0-9]|3[01]))'
_MONTH = '(?:-(?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?!$))'
TIMESTAMP = f'^(?!0000)[0-9]{{4}}(?:{_MONTH}(?:{_DAY}(?:{_TIME})?)?)?$'

FORMAT_PATTERNS = {
    'name': (parameter_types.valid_name_regex.regex, rf'^(?!\p{{Z}}){PRINTABLE}*(?<!\p{{Z}})$'),
    'az_name': (parameter_types.valid_az_name_regex.regex, rf'^(?!\p{{Z}}){PRINTABLE_NO_COLON}*(?<!\p{{Z}})$'),
    'name_with_leading_trailing_spaces': (
        parameter_types.valid_name_leading_trailing_spaces_regex.regex, rf'^{PRINTABLE}*{VISIBLE}{PRINTABLE}*$'),
    'az_name_with_leading_trailing_spaces': (
        parameter_types.valid_az_name_leading_trailing_spaces_regex.regex,
        rf'^{PRINTABLE_NO_COLON}*{VISIBLE_NO_COLON}{PRINTABLE_NO_COLON}*$'),
    'date-time': (None, TIMESTAMP),
    # Nova 31 checks these two in code.
    'keypair_name_20': (None, r'^[_\- a-zA-Z0-9]*$'),
    'keypair_name_292': (None, r'^[@._\- a-zA-Z0-9]*$'),
}
PATTERNS = {parameter_types.valid_description_regex: rf'^{PRINTABLE}*$'}

FORMATS = {
    # oslo_utils.uuidutils.is_uuid_like
    'uuid': 'uuid-like',
    # Whatever Python compiles, which is more than JavaScript does.
    'regex': 'python-regex',
}
KEPT = {'ipv4', 'ipv6', 'uri', 'base64', 'cidr'}


class SchemaFacts:
    """Schemas by name, which is the one that Nova's own module gives it where it has one."""

    def __init__(self):
        self.by_name = {}
        self.notes = set()
        self.own_names = own_names()
        self.converters = converters()
        self.checked = set()

    def add(self, schema, method, kind):
        converted = self.convert(schema, f'{method} {kind}')
        own = self.own_names.get(id(schema)) or f'{method.split(".")[0]}.{method.rsplit(".", 1)[1]}_{kind}'
        name, number = own, 2
        while self.by_name.setdefault(name, converted) != converted:
            name, number = f'{own}_{number}', number + 1
        return name

    def convert(self, schema, place):
        if isinstance(schema, bool):
            return schema
        result = {}
        for key, value in schema.items():
            if key in ANNOTATIONS:
                continue
            if key in MAPS:
                result[key] = {
                    self.convert_pattern(name, place) if key == 'patternProperties' else name: self.convert(each, place)
                    for name, each in value.items()
                }
            elif key in LISTS:
                result[key] = [self.convert(each, place) for each in value]
            elif key in CHILDREN:
                result[key] = self.convert(value, place)
            elif key == 'pattern':
                self.add_pattern(result, self.convert_pattern(value, place))
            elif key == 'format':
                self.add_format(result, value)
            elif key in ('enum', 'required'):
                result[key] = in_order(plain(value))
            elif key in VALUES:
                result[key] = plain(value)
            else:
                self.notes.add(f'keyword {key}: left out, because JSON Schema does not know it ({place})')
        self.limit_strings(schema, result, place)
        return result

    def add_format(self, result, name):
        if name in FORMAT_PATTERNS:
            regex, pattern = FORMAT_PATTERNS[name]
            if regex:
                self.check(regex, pattern)
            self.add_pattern(result, pattern)
        elif name in FORMATS:
            result['format'] = FORMATS[name]
        elif name in KEPT:
            result['format'] = name
            if name in KEPT_NOTES:
                self.notes.add(f'format {name}: {KEPT_NOTES[name]}')
        elif name in validators._FORMAT_CHECKER.checkers:
            result['format'] = name
            self.notes.add(f'format {name}: kept, meaning not compared')
        else:
            self.notes.add(f'format {name}: left out, because Nova does not check it')

    @staticmethod
    def add_pattern(result, pattern):
        if 'pattern' in result:
            result.setdefault('allOf', []).append({'pattern': pattern})
        else:
            result['pattern'] = pattern

    def convert_pattern(self, pattern, place):
        """The same for JavaScript with its `u` flag. `$` also matches before a final line break in Python; that is dropped."""
        if pattern in PATTERNS:
            self.check(pattern, PATTERNS[pattern])
            return PATTERNS[pattern]
        converted = pattern
        for python, javascript in self.converters:
            converted = python.sub(javascript, converted)
        if re.search(r'\(\?(?:P|[aiLmsux]|\()|\\[AZBwWdDsS]|\\[0-9]', converted):
            self.notes.add(f'pattern {pattern}: its meaning in JavaScript differs')
        return converted

    def check(self, regex, pattern):
        """Each character alone and between two others (of those beyond U+FFFF some): Nova's expression and ours must agree."""
        if regex in self.checked:
            return
        self.checked.add(regex)
        compiled, is_match = re.compile(regex), emulate(pattern)
        for code in [*range(0x10000), *range(0x10000, 0x110000, 0x101)]:
            character = chr(code)
            for text in (character, f'a{character}b'):
                if character != '\n' and bool(compiled.search(text)) != is_match(text):
                    raise SystemExit(f'U+{code:04X}: {pattern} differs from the expression of Nova')

    def limit_strings(self, schema, result, place):
        """Nova compares strings of digits with `minimum` and `maximum` as well, which JSON Schema does not."""
        types = schema.get('type', 'string')
        if 'string' not in ([types] if isinstance(types, str) else types):
            return
        if 'minimum' not in schema and 'maximum' not in schema:
            return
        limited = limit_digits(schema.get('pattern'), schema.get('minimum'), schema.get('maximum'))
        if limited is None:
            self.notes.add(f'bounds of strings with {schema.get("pattern")}: not expressed ({place})')
        elif limited != schema.get('pattern'):
            result['pattern'] = limited


KEPT_NOTES = {
    'base64': 'kept; Nova decodes it leniently, and JSON Schema has no such format',
    'cidr': 'kept; JSON Schema has no such format',
    'uri': 'kept; Nova wants a host as well',
}


def own_names():
    """The names that the modules of Nova give to schemas, by identity."""
    names = {}
    for _, name, _ in pkgutil.iter_modules(schemas.__path__):
        module = __import__(f'{schemas.__name__}.{name}', fromlist=['_'])
        for attribute, value in vars(module).items():
            if isinstance(value, dict):
                names.setdefault(id(value), f'{name}.{attribute}')
    return names


def converters():
    return [
        (re.compile(r'\\Z'), '$'),
        (re.compile(r'\\A'), '^'),
        # An escape that JavaScript refuses with its `u` flag.
        (re.compile(r'\\([@ #&~_:;"\'%!,<>=`])'), r'\1'),
        (re.compile(r'\(\?P<'), '(?<'),
    ]


def emulate(pattern):
    """The meaning of our patterns with classes of Unicode, in Python."""
    categories = {chr(code): unicodedata.category(chr(code)) for code in range(0x110000)}

    def is_printable(character):
        category = categories[character]
        return ord(character) < 0xFFFF and category[0] != 'C' and category not in ('Zl', 'Zp')

    def is_space(character):
        return categories[character][0] == 'Z'

    def is_match(text):
        if not all(map(is_printable, text)) or (':' in pattern.replace('(?:', '') and ':' in text):
            return False
        if pattern.startswith(r'^(?!\p{Z})'):
            return not (is_space(text[0]) or is_space(text[-1]))
        if r'\p{C}\p{Z}' in pattern:
            return any(not is_space(character) for character in text)
        return True

    return is_match


def in_order(values):
    """Neither keyword has an order, and Nova makes some of these lists from sets."""
    return sorted(values) if all(isinstance(value, str) for value in values) else values


def plain(value):
    """The same as JSON has it."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(each) for each in value)
    if isinstance(value, str):
        return str(value)
    return value
