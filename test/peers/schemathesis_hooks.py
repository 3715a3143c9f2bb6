"""Hooks for what Schemathesis needs for our documents and has no options for."""
import schemathesis
from hypothesis import strategies

schemathesis.openapi.format('uuid-like', strategies.uuids().map(str))

# Generators of matching strings discard most candidates because of the lookahead: a minute for one operation.
DASHED_WHERE_A_UUID_IS = '^(?=.{8}-.{4}-.{4}-.{4}-)(?:-*[0-9A-Fa-f]){32}[-{}]*$'
UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'


@schemathesis.hook
def before_load_schema(context, raw_schema):
    replace(raw_schema)


def replace(node):
    if isinstance(node, dict):
        if node.get('pattern') == DASHED_WHERE_A_UUID_IS:
            node['pattern'] = UUID
        for value in node.values():
            replace(value)
    elif isinstance(node, list):
        for value in node:
            replace(value)
