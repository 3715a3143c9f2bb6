"""
The everyday commands of `openstack` with osc-placement: the first and last microversion at which a command runs,
the command, and a row that its output must have. NONE: the output has no rows. ANY: any output will do.
"""

NONE = 'no row'
ANY = 'any rows'
LATEST = None

OSC_COMMANDS = [
    # Resource providers
    ('1.0', LATEST, 'resource provider create {name} --uuid {provider}', {'uuid': '{provider}', 'name': '{name}'}),
    ('1.14', LATEST, 'resource provider create {name}-child --uuid {child} --parent-provider {provider}',
     {'parent_provider_uuid': '{provider}', 'root_provider_uuid': '{provider}'}),
    ('1.0', LATEST, 'resource provider set {provider} --name {name}-renamed', {'name': '{name}-renamed'}),
    ('1.0', LATEST, 'resource provider list --name {name}-renamed', {'uuid': '{provider}'}),
    ('1.14', LATEST, 'resource provider list --in-tree {child}', {'uuid': '{provider}'}),
    # Resource classes
    ('1.2', LATEST, 'resource class create {resource_class}', ANY),
    ('1.7', LATEST, 'resource class set {resource_class}', ANY),
    ('1.2', LATEST, 'resource class show {resource_class}', {'name': '{resource_class}'}),
    ('1.2', LATEST, 'resource class list', {'name': '{resource_class}'}),
    # Inventories
    ('1.0', LATEST, 'resource provider inventory set {provider} --resource VCPU=8 --resource VCPU:reserved=1'
                    ' --resource MEMORY_MB=2048', {'resource_class': 'VCPU', 'total': 8, 'reserved': 1}),
    ('1.2', LATEST, 'resource provider inventory set {provider} --amend --resource {resource_class}=4',
     {'resource_class': '{resource_class}', 'total': 4}),
    ('1.0', LATEST, 'resource provider inventory class set {provider} MEMORY_MB --total 4096', {'total': 4096}),
    ('1.0', LATEST, 'resource provider inventory show {provider} MEMORY_MB', {'total': 4096, 'used': 0}),
    ('1.0', LATEST, 'resource provider inventory list {provider}', {'resource_class': 'VCPU', 'used': 0}),
    # Traits
    ('1.6', LATEST, 'trait create {trait}', ANY),
    ('1.6', LATEST, 'trait show {trait}', {'name': '{trait}'}),
    ('1.6', LATEST, 'trait list --name startswith:CUSTOM_', {'name': '{trait}'}),
    ('1.6', LATEST, 'resource provider trait set {provider} --trait {trait} --trait HW_CPU_X86_AVX2',
     {'name': '{trait}'}),
    ('1.6', LATEST, 'resource provider trait list {provider}', {'name': 'HW_CPU_X86_AVX2'}),
    ('1.18', LATEST, 'resource provider list --required {trait}', {'uuid': '{provider}'}),
    # Aggregates; from 1.19 with the generation that the previous command printed
    ('1.0', LATEST, 'resource provider show {provider}', {'name': '{name}-renamed'}),
    ('1.1', '1.18', 'resource provider aggregate set {provider} --aggregate {aggregate}', {'uuid': '{aggregate}'}),
    ('1.19', LATEST, 'resource provider aggregate set {provider} --aggregate {aggregate} --generation {generation}',
     {'uuid': '{aggregate}'}),
    ('1.1', LATEST, 'resource provider aggregate list {provider}', {'uuid': '{aggregate}'}),
    ('1.3', LATEST, 'resource provider list --member-of {aggregate}', {'uuid': '{provider}'}),
    # Allocations
    ('1.4', LATEST, 'resource provider list --resource VCPU=2 --name {name}-renamed', {'uuid': '{provider}'}),
    ('1.10', LATEST, 'allocation candidate list --resource {resource_class}=1', {'resource provider': '{provider}'}),
    ('1.17', LATEST, 'allocation candidate list --resource VCPU=1 --required {trait}',
     {'resource provider': '{provider}'}),
    ('1.0', '1.7', 'resource provider allocation set {consumer} --allocation rp={provider},VCPU=2,MEMORY_MB=512',
     {'resource_provider': '{provider}'}),
    ('1.8', '1.37', 'resource provider allocation set {consumer} --allocation rp={provider},VCPU=2,MEMORY_MB=512'
                    ' --project-id {project} --user-id {user}', {'resource_provider': '{provider}'}),
    ('1.38', LATEST, 'resource provider allocation set {consumer} --allocation rp={provider},VCPU=2,MEMORY_MB=512'
                     ' --project-id {project} --user-id {user} --consumer-type INSTANCE',
     {'resource_provider': '{provider}', 'consumer_type': 'INSTANCE'}),
    ('1.0', '1.11', 'resource provider allocation show {consumer}',
     {'resource_provider': '{provider}', 'resources': {'VCPU': 2, 'MEMORY_MB': 512}}),
    ('1.12', LATEST, 'resource provider allocation show {consumer}',
     {'resource_provider': '{provider}', 'resources': {'VCPU': 2, 'MEMORY_MB': 512}, 'project_id': '{project}'}),
    ('1.0', LATEST, 'resource provider show {provider} --allocations', {'uuid': '{provider}'}),
    ('1.0', LATEST, 'resource provider usage show {provider}', {'resource_class': 'VCPU', 'usage': 2}),
    ('1.9', '1.37', 'resource usage show {project}', {'resource_class': 'MEMORY_MB', 'usage': 512}),
    ('1.9', '1.37', 'resource usage show {project} --user-id {user}', {'resource_class': 'VCPU', 'usage': 2}),
    # osc-placement prints the types of 1.38 under the heading of the resource classes.
    ('1.38', LATEST, 'resource usage show {project}', {'resource_class': 'INSTANCE'}),
    ('1.12', LATEST, 'resource provider allocation unset {consumer} --resource-class MEMORY_MB',
     {'resources': {'VCPU': 2}}),
    ('1.0', LATEST, 'resource provider allocation delete {consumer}', ANY),
    ('1.0', LATEST, 'resource provider allocation show {consumer}', NONE),
    # Deletion of everything
    ('1.6', LATEST, 'resource provider trait delete {provider}', ANY),
    ('1.6', LATEST, 'trait delete {trait}', ANY),
    ('1.0', LATEST, 'resource provider inventory delete {provider} --resource-class VCPU', ANY),
    ('1.5', LATEST, 'resource provider inventory delete {provider}', ANY),
    ('1.2', LATEST, 'resource class delete {resource_class}', ANY),
    ('1.14', LATEST, 'resource provider delete {child}', ANY),
    ('1.0', LATEST, 'resource provider delete {provider}', ANY),
    ('1.0', LATEST, 'resource provider list --name {name}-renamed', NONE),
]
