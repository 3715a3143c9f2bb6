import { facts } from '../facts.ts';

const { fact, cases } = facts('versions');

export { cases };

fact(
  'root-names-the-versions',
  'the version document names the minimum and the maximum microversion',
  { since: '1.0', clause: 'negotiation' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get('/');
    cloud.same(json.versions[0].min_version, '1.0', '/versions/0/min_version');
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
