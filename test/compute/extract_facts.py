"""
Reads what the compute API of the installed Nova declares about itself, and prints it as JSON: routes, methods with their
ranges of microversions, statuses, and the schemas of bodies and queries. Reads decorators only; nothing is started. Of
schemas it keeps what decides about values: no titles, descriptions, examples.

Works with Nova 31 (methods of several versions in tables of the class) and with Nova 34 (decorators alone).
"""
import ast
import importlib.metadata
import inspect
import json
import sys
import textwrap

from nova.api.openstack import api_version_request
from nova.api.openstack.compute import routes

from schema_facts import SchemaFacts

# What the closure of each decorator's wrapper holds, and under which name the wrapped function.
DECORATORS = {
    'version': ({'min_version', 'max_version', 'f'}, None, 'f'),
    'errors': ({'errors', 'f', 'max_version', 'min_version'}, 'errors', 'f'),
    'request': ({'request_body_schema', 'func', 'max_version', 'min_version'}, 'request_body_schema', 'func'),
    'query': ({'request_query_schema', 'func', 'max_version', 'min_version'}, 'request_query_schema', 'func'),
    'old query': ({'query_params_schema', 'func', 'max_version', 'min_version'}, 'query_params_schema', 'func'),
    'response': ({'response_body_schema', 'func', 'max_version', 'min_version'}, 'response_body_schema', 'func'),
}
ORDER = ['version', 'errors']  # outermost first: only this order answers 404 outside the range


def main():
    facts = Facts()
    for path, methods in routes.ROUTE_LIST:
        if isinstance(methods, str):
            continue  # a redirection to the root
        for method, (factory, name) in methods.items():
            facts.add_route(path, method, factory, name)
    json.dump(facts.result(), sys.stdout)


class Facts:
    def __init__(self):
        self.schemas = SchemaFacts()
        self.routes = []
        self.actions = {}
        self.methods = {}
        self.notes = self.schemas.notes

    def result(self):
        return {
            'service': 'compute',
            'release': importlib.metadata.version('nova'),
            'minimum': api_version_request._MIN_API_VERSION,
            'maximum': api_version_request._MAX_API_VERSION,
            'notes': sorted(self.notes),
            'routes': self.routes,
            'actions': self.actions,
            'methods': dict(sorted(self.methods.items())),
            'schemas': dict(sorted(self.schemas.by_name.items())),
        }

    def add_route(self, path, method, factory, name):
        main, others = factory.args
        if find_method(main, name):
            self.routes.append({'path': path, 'method': method, 'handler': self.add_method(main, name)})
            return
        if name != 'action':
            raise SystemExit(f'{main.__name__} has no method {name}')
        found = {}
        for controller in [main, *others]:
            for key, attribute in controller.wsgi_actions.items():
                found[key] = self.add_method(controller, attribute)
        self.routes.append({'path': path, 'method': method, 'handler': 'action'})
        self.actions[path] = dict(sorted(found.items()))

    def add_method(self, controller, name):
        """Adds the method unless it is there, and gives its name."""
        module = controller.__module__.rsplit('.', 1)[1]
        full = f'{module}.{controller.__name__}.{name}'
        if full not in self.methods:
            forms = [self.read_method(full, *form) for form in find_method(controller, name)]
            self.methods[full] = sorted(forms, key=lambda form: order_of(form['versions']))
        return full

    def read_method(self, name, function, minimum, maximum):
        stack, inner = unwrap(function)
        form = {'versions': range_text(minimum, maximum)}
        kinds = [kind for kind, _, _ in stack]
        positions = [kinds.index(kind) for kind in ORDER if kind in kinds]
        if positions != list(range(len(positions))):
            self.notes.add(f'{name}: the decorators are in the order {", ".join(kinds)}')
        for kind, value, versions in stack:
            if kind == 'version':
                form['versions'] = versions
            elif kind == 'errors':
                form.setdefault('errors', {})[versions] = [value] if isinstance(value, int) else sorted(value)
            else:
                kind = kind.removeprefix('old ')
                form.setdefault(kind, {})[versions] = self.schemas.add(value, name, kind)
        for code, start, end in reversed(getattr(getattr(function, 'wsgi_codes', None), '_codes', [])):
            form.setdefault('codes', {})[range_text(start, end)] = code
        returned = find_returned_codes(inner)
        if returned:
            form['returned'] = returned
        if 'body' in inspect.signature(inner).parameters:
            form['body'] = True
        for kind in ('errors', 'request', 'query', 'response', 'codes'):
            if kind in form:
                form[kind] = dict(sorted(form[kind].items(), key=lambda item: order_of(item[0])))
        return form


def find_method(controller, name):
    """The functions of a method, each with the range that a table of the class gives it."""
    tables = [base.__dict__['versioned_methods'] for base in controller.__mro__ if 'versioned_methods' in base.__dict__]
    for table in tables:
        if name in table:
            return [
                (each.func, each.start_version.get_string(), None if each.end_version.is_null() else each.end_version.get_string())
                for each in table[name]
            ]
    function = inspect.getattr_static(controller, name, None)
    return [(function, None, None)] if callable(function) else []


def unwrap(function):
    """The decorators of a function, outermost first: kind, value and versions of each; and the function itself."""
    stack = []
    while function.__closure__ and hasattr(function, '__wrapped__'):
        names = set(function.__code__.co_freevars)
        matches = [(kind, value, inner) for kind, (wanted, value, inner) in DECORATORS.items() if wanted == names]
        if not matches:
            raise SystemExit(f'{function.__module__}.{function.__name__} has an unknown decorator with {sorted(names)}')
        [(kind, value, inner)] = matches
        cells = dict(zip(function.__code__.co_freevars, (cell.cell_contents for cell in function.__closure__)))
        stack.append((kind, cells[value] if value else None, range_text(cells['min_version'], cells['max_version'])))
        function = cells[inner]
    return stack, function


def find_returned_codes(function):
    """The statuses that the method itself gives to the responses it makes, from its syntax tree."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    values = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in ('status_int', 'status'):
            values.add(getattr(node.value, 'value', None))
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
            if node.targets[0].attr in ('status_int', '_code'):
                values.add(getattr(node.value, 'value', None))
    return sorted(value for value in values if isinstance(value, int))


def range_text(minimum, maximum):
    """`2.1 to 2.25`, `from 2.26`, `to 2.5` or `all`."""
    if minimum and maximum:
        return f'{minimum} to {maximum}'
    if minimum:
        return f'from {minimum}'
    return f'to {maximum}' if maximum else 'all'


def order_of(versions):
    if versions == 'all' or versions.startswith('to '):
        return 0
    return int(versions.removeprefix('from ').split(' ')[0].split('.')[1])


if __name__ == '__main__':
    main()
