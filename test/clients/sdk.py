"""The everyday calls of openstacksdk, at the microversions that it picks itself."""
import openstack

from names import clear, new_names
from outcomes import expect


def run_sdk(url, outcomes):
    names = new_names()
    sdk = openstack.connect(auth_type='admin_token', endpoint=url, token='admin').placement

    def call(text):
        return outcomes.command(f'sdk   placement.{text}')

    providers(sdk, names, call)
    classes_and_inventories(sdk, names, call)
    traits(sdk, names, call)
    aggregates(sdk, names, call)
    allocations(sdk, names, call)
    deletions(sdk, names, call)
    clear(url, names)


def providers(sdk, names, call):
    with call('create_resource_provider'):
        made = sdk.create_resource_provider(id=names['provider'], name=names['name'])
        expect(made.name == names['name'] and made.generation == 0, made)
    with call('find_resource_provider by name'):
        found = sdk.find_resource_provider(names['name'], ignore_missing=False)
        expect(found.id == names['provider'], found)
    with call('find_resource_provider that is not there'):
        found = sdk.find_resource_provider(f'{names["name"]}-nowhere')
        expect(found is None, found)
    with call('update_resource_provider'):
        updated = sdk.update_resource_provider(names['provider'], name=f'{names["name"]}-renamed')
        expect(updated.name == f'{names["name"]}-renamed', updated)
    with call('get_resource_provider'):
        got = sdk.get_resource_provider(names['provider'])
        expect(got.name == f'{names["name"]}-renamed' and got.root_provider_id == names['provider'], got)
    with call('resource_providers'):
        listed = [provider.id for provider in sdk.resource_providers(name=f'{names["name"]}-renamed')]
        expect(listed == [names['provider']], listed)


def classes_and_inventories(sdk, names, call):
    with call('create_resource_class'):
        made = sdk.create_resource_class(name=names['resource_class'])
        expect(made.name == names['resource_class'], made)
    with call('get_resource_class'):
        got = sdk.get_resource_class(names['resource_class'])
        expect(got.name == names['resource_class'], got)
    with call('resource_classes'):
        listed = [each.name for each in sdk.resource_classes()]
        expect({names['resource_class'], 'VCPU'} <= set(listed), listed)
    with call('create_resource_provider_inventory'):
        made = sdk.create_resource_provider_inventory(names['provider'], 'VCPU', total=8)
        expect(made.total == 8 and made.allocation_ratio == 1.0, made)
    with call('set_resource_provider_inventories'):
        provider = sdk.set_resource_provider_inventories(
            names['provider'], {'VCPU': {'total': 8}, names['resource_class']: {'total': 4}}, generation(sdk, names))
        expect(provider.generation == generation(sdk, names), provider)
    with call('update_resource_provider_inventory'):
        updated = sdk.update_resource_provider_inventory(
            'VCPU', names['provider'], total=16, resource_provider_generation=generation(sdk, names))
        expect(updated.total == 16, updated)
    with call('get_resource_provider_inventory'):
        got = sdk.get_resource_provider_inventory('VCPU', names['provider'])
        expect(got.total == 16 and got.reserved == 0, got)
    with call('resource_provider_inventories'):
        listed = {each.resource_class: each.total for each in sdk.resource_provider_inventories(names['provider'])}
        expect(listed == {'VCPU': 16, names['resource_class']: 4}, listed)


def traits(sdk, names, call):
    with call('create_trait'):
        made = sdk.create_trait(names['trait'])
        expect(made.name == names['trait'], made)
    with call('get_trait'):
        got = sdk.get_trait(names['trait'])
        expect(got.id == names['trait'], got)
    with call('traits'):
        listed = [each.name for each in sdk.traits(name='startswith:CUSTOM_')]
        expect(names['trait'] in listed, listed)
    with call('set_resource_provider_trait'):
        held = sdk.get_resource_provider_trait(names['provider'])
        held = sdk.set_resource_provider_trait(held, traits=[names['trait'], 'HW_CPU_X86_AVX2'])
        expect(set(held.traits) == {names['trait'], 'HW_CPU_X86_AVX2'}, held)
    with call('get_resource_provider_trait'):
        held = sdk.get_resource_provider_trait(names['provider'])
        expect(set(held.traits) == {names['trait'], 'HW_CPU_X86_AVX2'}, held)


def aggregates(sdk, names, call):
    with call('set_resource_provider_aggregates'):
        provider = sdk.set_resource_provider_aggregates(
            sdk.get_resource_provider(names['provider']), names['aggregate'])
        expect(provider.aggregates == [names['aggregate']], provider)
    with call('fetch_resource_provider_aggregates'):
        provider = sdk.fetch_resource_provider_aggregates(names['provider'])
        expect(provider.aggregates == [names['aggregate']], provider)


def allocations(sdk, names, call):
    with call('allocation_candidates'):
        found = list(sdk.allocation_candidates(resources=f'{names["resource_class"]}:1'))
        expect(len(found) == 1 and names['provider'] in found[0].allocations, found)
    with call('update_allocation'):
        sdk.update_allocation(
            names['consumer'], allocations={names['provider']: {'resources': {'VCPU': 2}}}, consumer_generation=None,
            consumer_type='INSTANCE', project_id=names['project'], user_id=names['user'])
    with call('get_allocation'):
        got = sdk.get_allocation(names['consumer'])
        expect(got.allocations[names['provider']]['resources'] == {'VCPU': 2}, got)
    with call('resource_provider_allocations'):
        listed = [each.resources for each in sdk.resource_provider_allocations(names['provider'])]
        expect(listed == [{'VCPU': 2}], listed)
    with call('fetch_resource_provider_usages'):
        provider = sdk.fetch_resource_provider_usages(names['provider'])
        expect(provider.usages['VCPU'] == 2, provider)
    with call('usages'):
        listed = [(each.consumer_type, each.consumer_count, each.resources) for each in sdk.usages(names['project'])]
        expect(listed == [('INSTANCE', 1, {'VCPU': 2})], listed)
    with call('delete_allocation'):
        sdk.delete_allocation(names['consumer'], ignore_missing=False)


def deletions(sdk, names, call):
    with call('delete_resource_provider_trait'):
        sdk.delete_resource_provider_trait(names['provider'], ignore_missing=False)
    with call('delete_trait'):
        sdk.delete_trait(names['trait'], ignore_missing=False)
    with call('delete_resource_provider_inventory'):
        sdk.delete_resource_provider_inventory('VCPU', names['provider'], ignore_missing=False)
    with call('delete_resource_provider_inventories'):
        sdk.delete_resource_provider_inventories(names['provider'])
    with call('delete_resource_class'):
        sdk.delete_resource_class(names['resource_class'], ignore_missing=False)
    with call('delete_resource_provider'):
        sdk.delete_resource_provider(names['provider'], ignore_missing=False)
        expect(sdk.find_resource_provider(names['provider']) is None, 'a provider that was deleted')


def generation(sdk, names):
    return sdk.get_resource_provider(names['provider']).generation
