import { facts } from '../facts.ts';

const { fact, cases } = facts('versions');

export { cases };

fact(
  'root-names-the-versions',
  'the version document names the oldest and the newest microversion',
  { since: '1.0', clause: 'negotiation' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get('/');
    const [version] = json.versions;
    cloud.same(version.min_version, '1.0', '/versions/0/min_version');
    cloud.same(version.max_version, cloud.session.discovered.maximum, '/versions/0/max_version');
  },
);

fact(
  'root-needs-no-token',
  'the version document needs no token',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.expect(200).get('/', {}, { headers: { 'x-auth-token': null } });
  },
);

const VERSION = 'openstack-api-version';

fact(
  'absent-is-the-oldest',
  'a call without the version header, or with that of another service, gets the oldest microversion',
  { since: '1.0', until: '1.0', clause: 'negotiation' },
  async (cloud) => {
    for (const value of [null, 'placement 1.39'])
      await cloud.expect(200).get('/cells', {}, { headers: { [VERSION]: value } });
  },
);

fact(
  'malformed-is-refused',
  'a malformed microversion is rejected, with the error format of the oldest microversion',
  { since: '1.0', clause: 'negotiation' },
  async (cloud) => {
    const headers = { [VERSION]: 'scheduler 1.x' };
    await cloud.expect(400).get('/cells', {}, { headers, refusedAs: 'malformedMicroversion' });
  },
);

fact(
  'unsupported-is-refused',
  'an unsupported microversion is rejected, and the error names the oldest and the newest',
  { since: '1.0', clause: 'negotiation' },
  async (cloud) => {
    const headers = { [VERSION]: 'scheduler 1.999' };
    const { json } = await cloud
      .expect(406)
      .get('/cells', {}, { headers, refusedAs: 'unsupportedMicroversion' });
    cloud.same(json.errors[0].min_version, '1.0', '/errors/0/min_version');
    cloud.same(json.errors[0].max_version, cloud.session.discovered.maximum, '/errors/0/max_version');
  },
);
