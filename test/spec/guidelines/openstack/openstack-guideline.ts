/** A small guideline in OpenStack's JSON, made up, with every peculiarity that the published ones have. */
export const OPENSTACK_GUIDELINE = {
  metadata: {
    id: 'things.2019.11',
    schema: '2.0',
    reference: 'https://example.org/schema.json',
    source: 'https://example.org/things.2019.11.json',
    scoring: {
      cutoff_score: 7,
      criteria: {
        stable: { name: 'Stable', description: 'Has not changed.', weight: 4 },
        atomic: { name: 'Atomic', description: 'Stands alone.', weight: 3 },
      },
    },
    os_trademark_approval: {
      target_approval: '2019.10',
      replaces: 'things.2019.06',
      releases: ['stein', 'train'],
      status: 'approved',
    },
    'a-key-of-ours': true,
  },
  'add-ons': {
    Things: { components: [{ name: 'things' }], required_platform_components: [{ name: 'all' }] },
  },
  components: {
    things: {
      capabilities: {
        // Not in the order of the definitions, and one is not defined.
        required: ['things-list', 'things-create', 'things-of-elsewhere'],
        advisory: ['things-flagged'],
        deprecated: [],
        removed: ['things-old'],
      },
      designated_sections: { required: ['thing'] },
    },
    // The same capability with the same status, with another one, and without a list.
    others: { capabilities: { required: ['things-create'], advisory: ['things-list'], deprecated: [] } },
  },
  capabilities: {
    'things-create': {
      achievements: ['stable', 'atomic'],
      admin: false,
      description: 'Things can be made.',
      project: 'thing',
      required_since: '2018.11',
      tests: {
        'tempest.api.test_create': { idempotent_id: 'id-1', aliases: ['tempest.test_create'] },
        'tempest.api.test_flagged': {
          idempotent_id: 'id-2',
          flagged: { date: '2019-01-31', reason: 'A bug.', action: 'Fix it.' },
        },
      },
    },
    'things-list': {
      acheivements: ['stable'],
      achievements: ['unknown'],
      admin: true,
      descriptin: 'A typing error.',
      project: 'thing',
      required_since: '',
      tests: { 'tempest.api.test_list': { 'idempotent-id': 'id-3', flag: { date: 'soon' } } },
    },
    'things-flagged': {
      achievements: [],
      admin: false,
      description: '',
      project: 'thing',
      tests: {
        'tempest.api.test_one': {
          idempotent_id: 'id-4',
          flagged: { date: '2019-01-31', reason: 'A bug.', action: 'Fix it.' },
        },
      },
    },
    'things-old': {
      achievements: ['stable'],
      admin: false,
      description: 'Gone.',
      project: 'thing',
      required_since: 'things.2018.11',
      tests: { 'tempest.api.test_old': { idempotent_id: 'id-5' } },
    },
    'things-unlisted': {
      achievements: ['stable'],
      admin: false,
      description: 'In no component.',
      project: 'thing',
      tests: { 'tempest.api.test_x': { idempotent_id: 'id-6' } },
    },
    'things-without-tests': { achievements: [], admin: false, description: 'a', project: 'thing', tests: {} },
  },
  designated_sections: { thing: { required: { guidance: 'All of it.', sections: {} } } },
  test_repositories: { tempest: { repository: 'https://example.org/tempest', reference: 'abc' } },
} as const;
