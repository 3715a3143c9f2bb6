import { facts } from '../facts.ts';

const { fact, cases } = facts('negotiation');

export { cases };

/** The header of the microversion specification, whose first word is a service type. */
const VERSION = 'openstack-api-version';
const list = '/resource_providers';
const nothing = { name: 'interop-no-such-name' };

fact(
  'absent-is-the-oldest',
  'a request without the version header gets the oldest microversion',
  { since: '1.0', until: '1.0', clause: 'negotiation' },
  async (cloud) => {
    await cloud.expect(200).get(list, {}, { query: nothing, headers: { [VERSION]: null } });
  },
);

fact(
  'another-service-is-ignored',
  'a version for another service only is ignored',
  { since: '1.0', until: '1.0', clause: 'negotiation' },
  async (cloud) => {
    await cloud.expect(200).get(list, {}, { query: nothing, headers: { [VERSION]: 'compute 2.90' } });
  },
);

fact(
  'several-services-may-be-named',
  'the version for this service is found among versions for other services',
  { since: '1.0', clause: 'negotiation' },
  async (cloud) => {
    const value = `compute 2.90, placement ${cloud.microversion}, identity 3.14`;
    await cloud.expect(200).get(list, {}, { query: nothing, headers: { [VERSION]: value } });
  },
);

fact(
  'latest-is-the-newest',
  'latest gets the newest microversion, and the answer names it',
  { since: '1.39', clause: 'negotiation' },
  async (cloud) => {
    await cloud.expect(200).get(list, {}, { query: nothing, headers: { [VERSION]: 'placement latest' } });
  },
);

const MALFORMED = { word: 'new', dots: '1.2.3', empty: '1.', letters: '1.x' };

for (const [id, text] of Object.entries(MALFORMED)) {
  fact(
    `malformed-is-refused.${id}`,
    `the malformed version "${text}" is refused before anything else`,
    { since: '1.0', until: '1.0', clause: 'negotiation' },
    async (cloud) => {
      const headers = { [VERSION]: `placement ${text}` };
      await cloud.expect(400).get(list, {}, { headers, refusedAs: 'malformedMicroversion' });
    },
  );
}

for (const version of ['1.999', '0.9', '2.0']) {
  fact(
    `unsupported-is-refused.${version}`,
    `microversion ${version} is refused, and the refusal names the oldest and the newest`,
    { since: '1.0', until: '1.0', clause: 'negotiation' },
    async (cloud) => {
      const headers = { [VERSION]: `placement ${version}` };
      const { json } = await cloud
        .expect(406)
        .get(list, {}, { headers, refusedAs: 'unsupportedMicroversion' });
      cloud.same(json.errors[0].min_version, '1.0', '/errors/0/min_version');
    },
  );
}
