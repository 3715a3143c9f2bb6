"""Creates the starting state of a test file on a Placement."""
from placement_api import Refused, in_process

UNTYPED_CONSUMERS = '1.37'  # the last microversion whose allocations name no consumer type
AGGREGATES_APART = '1.18'  # the last one whose aggregates leave the provider's generation as it is


def empty(target):
    """Deletes every allocation, provider, custom trait and custom resource class."""
    providers = target.providers()
    for consumer in consumers_of(target, providers):
        target.call('DELETE', f'/allocations/{consumer}')
    for provider in reversed(providers):
        target.call('DELETE', f'/resource_providers/{provider["uuid"]}')
    for trait in custom_traits(target):
        target.call('DELETE', f'/traits/{trait}')
    for name in custom_classes(target):
        target.call('DELETE', f'/resource_classes/{name}')


def apply(fixture_class, fixtures, target):
    """
    Starts an upstream fixture, which writes to a database in memory and sets environment variables, and copies
    to the target what upstream's own Placement shows of that database. The variables stay set.
    """
    fixture = fixture_class()
    fixture.start_fixture()
    try:
        copy(in_process(fixtures.setup_app()), target)
    finally:
        fixture.stop_fixture()


def copy(source, target):
    """Copies all resources, with the same UUIDs and provider generations."""
    providers = source.providers()
    for name in custom_classes(source):
        target.call('PUT', f'/resource_classes/{name}')
    for trait in custom_traits(source):
        target.call('PUT', f'/traits/{trait}')
    for provider in providers:
        copy_provider(source, target, provider)
    for consumer in consumers_of(source, providers):
        copy_consumer(source, target, consumer)
    for provider in providers:
        raise_generation(target, provider)


def copy_provider(source, target, provider):
    path = f'/resource_providers/{provider["uuid"]}'
    target.call('POST', '/resource_providers', {
        key: provider[key] for key in ('uuid', 'name', 'parent_provider_uuid')})
    aggregates = source.call('GET', f'{path}/aggregates')['aggregates']
    if aggregates:
        target.call('PUT', f'{path}/aggregates', aggregates, AGGREGATES_APART)
    for what in ('inventories', 'traits'):
        content = source.call('GET', f'{path}/{what}')[what]
        if content:
            target.call('PUT', f'{path}/{what}', {
                what: content, 'resource_provider_generation': generation_of(target, path)})


def copy_consumer(source, target, consumer):
    path = f'/allocations/{consumer}'
    shown = source.call('GET', path)
    body = {key: shown[key] for key in ('project_id', 'user_id', 'consumer_type')}
    body['consumer_generation'] = None
    body['allocations'] = {provider: {'resources': allocation['resources']}
                           for provider, allocation in shown['allocations'].items()}
    if body['consumer_type'] == 'unknown':
        del body['consumer_type']
        target.call('PUT', path, body, UNTYPED_CONSUMERS)
    else:
        target.call('PUT', path, body)


def raise_generation(target, provider):
    """Repeats a write, because a fixture writes inventories one by one, and `copy_provider` all at once."""
    path = f'/resource_providers/{provider["uuid"]}'
    generation = generation_of(target, path)
    while generation < provider['generation']:
        inventories = target.call('GET', f'{path}/inventories')
        generation = target.call('PUT', f'{path}/inventories', inventories)['resource_provider_generation']
        if generation <= inventories['resource_provider_generation']:
            break
    if generation != provider['generation']:
        raise Refused(f'{path} has generation {generation}, and the tests expect {provider["generation"]}')


def generation_of(placement, path):
    return placement.call('GET', path)['generation']


def consumers_of(placement, providers):
    """Lists each consumer once, in the order of the providers."""
    consumers = {}
    for provider in providers:
        consumers |= placement.call('GET', f'/resource_providers/{provider["uuid"]}/allocations')['allocations']
    return list(consumers)


def custom_traits(placement):
    return placement.call('GET', '/traits?name=startswith:CUSTOM_')['traits']


def custom_classes(placement):
    names = [each['name'] for each in placement.call('GET', '/resource_classes')['resource_classes']]
    return [name for name in names if name.startswith('CUSTOM_')]
