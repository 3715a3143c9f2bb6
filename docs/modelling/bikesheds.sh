# A flat and a nested host, each with vCPUs and three sheds of each colour.

# Flat: a class for each colour, all at the host.
placement 1.39 PUT /resource_classes/CUSTOM_BIKESHED_RED
placement 1.39 PUT /resource_classes/CUSTOM_BIKESHED_GREEN
placement 1.39 PUT /resource_classes/CUSTOM_BIKESHED_BLUE
placement 1.39 POST /resource_providers '{"name": "flat", "uuid": "a0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/a0000000-0000-4000-8000-000000000000/inventories '{"resource_provider_generation": 0, "inventories": {"VCPU": {"total": 8}, "CUSTOM_BIKESHED_RED": {"total": 3}, "CUSTOM_BIKESHED_GREEN": {"total": 3}, "CUSTOM_BIKESHED_BLUE": {"total": 3}}}'

# Nested: one class, and a trait for each colour; the sheds of a colour are a child of the host.
placement 1.39 PUT /resource_classes/CUSTOM_BIKESHED
placement 1.39 PUT /traits/CUSTOM_RED
placement 1.39 PUT /traits/CUSTOM_GREEN
placement 1.39 PUT /traits/CUSTOM_BLUE
placement 1.39 POST /resource_providers '{"name": "nested", "uuid": "b0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000000/inventories '{"resource_provider_generation": 0, "inventories": {"VCPU": {"total": 8}}}'
placement 1.39 POST /resource_providers '{"name": "nested-red", "uuid": "b0000000-0000-4000-8000-000000000001", "parent_provider_uuid": "b0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000001/inventories '{"resource_provider_generation": 0, "inventories": {"CUSTOM_BIKESHED": {"total": 3}}}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000001/traits '{"resource_provider_generation": 1, "traits": ["CUSTOM_RED"]}'
placement 1.39 POST /resource_providers '{"name": "nested-green", "uuid": "b0000000-0000-4000-8000-000000000002", "parent_provider_uuid": "b0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000002/inventories '{"resource_provider_generation": 0, "inventories": {"CUSTOM_BIKESHED": {"total": 3}}}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000002/traits '{"resource_provider_generation": 1, "traits": ["CUSTOM_GREEN"]}'
placement 1.39 POST /resource_providers '{"name": "nested-blue", "uuid": "b0000000-0000-4000-8000-000000000003", "parent_provider_uuid": "b0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000003/inventories '{"resource_provider_generation": 0, "inventories": {"CUSTOM_BIKESHED": {"total": 3}}}'
placement 1.39 PUT /resource_providers/b0000000-0000-4000-8000-000000000003/traits '{"resource_provider_generation": 1, "traits": ["CUSTOM_BLUE"]}'
