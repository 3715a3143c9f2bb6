# A flat and a nested host, each with vCPUs, memory, and eight virtual functions on each of two networks.

# Flat: a class for each network, at the host.
placement 1.39 PUT /resource_classes/CUSTOM_VF_NET1
placement 1.39 PUT /resource_classes/CUSTOM_VF_NET2
placement 1.39 POST /resource_providers '{"name": "compute-flat", "uuid": "c0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/c0000000-0000-4000-8000-000000000000/inventories '{"resource_provider_generation": 0, "inventories": {"VCPU": {"total": 8}, "MEMORY_MB": {"total": 4096}, "CUSTOM_VF_NET1": {"total": 8}, "CUSTOM_VF_NET2": {"total": 8}}}'

# Nested: a child for each physical function, with a trait for its network.
placement 1.39 PUT /traits/CUSTOM_PHYSNET_1
placement 1.39 PUT /traits/CUSTOM_PHYSNET_2
placement 1.39 POST /resource_providers '{"name": "compute-nested", "uuid": "d0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/d0000000-0000-4000-8000-000000000000/inventories '{"resource_provider_generation": 0, "inventories": {"VCPU": {"total": 8}, "MEMORY_MB": {"total": 4096}}}'
placement 1.39 POST /resource_providers '{"name": "compute-nested-pf1", "uuid": "d0000000-0000-4000-8000-000000000001", "parent_provider_uuid": "d0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/d0000000-0000-4000-8000-000000000001/inventories '{"resource_provider_generation": 0, "inventories": {"SRIOV_NET_VF": {"total": 8}}}'
placement 1.39 PUT /resource_providers/d0000000-0000-4000-8000-000000000001/traits '{"resource_provider_generation": 1, "traits": ["CUSTOM_PHYSNET_1"]}'
placement 1.39 POST /resource_providers '{"name": "compute-nested-pf2", "uuid": "d0000000-0000-4000-8000-000000000002", "parent_provider_uuid": "d0000000-0000-4000-8000-000000000000"}'
placement 1.39 PUT /resource_providers/d0000000-0000-4000-8000-000000000002/inventories '{"resource_provider_generation": 0, "inventories": {"SRIOV_NET_VF": {"total": 8}}}'
placement 1.39 PUT /resource_providers/d0000000-0000-4000-8000-000000000002/traits '{"resource_provider_generation": 1, "traits": ["CUSTOM_PHYSNET_2"]}'
