/** Why hosts were taken or left: how it is counted, and when it is told. */
import { countOf } from '../../amounts.ts';
import { type ExplanationBody, reasonsOf } from '../../explained.ts';
import { facts } from '../../facts.ts';

const { fact, cases } = facts('explanations');

export { cases };

fact(
  'account-for-every-host-once',
  'every registered host is told of once, in the order of the UUIDs, and the reasons add up to all of them',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const own = [...(await cloud.hosts(3)), await cloud.host({ enabled: false }), await cloud.registered()];
    const { explanation } = await cloud.selects({ explain: 'hosts', num_alternates: 1 });
    const { hosts = [], by_reason, hosts_registered } = explanation as ExplanationBody;
    const uuids = hosts.map(({ uuid }) => uuid);
    cloud.same(uuids, [...new Set(uuids)].sort(), '/explanation/hosts');
    cloud.same(uuids.length, hosts_registered, '/explanation/hosts_registered');
    cloud.same(by_reason, countOf(hosts.map(({ reason }) => reason)), '/explanation/by_reason');
    const missing = own.filter(({ uuid }) => !uuids.includes(uuid));
    cloud.same(missing, [], '/explanation/hosts');
    const named = new Map(hosts.map(({ uuid, name }) => [uuid, name]));
    for (const { uuid, name } of own) cloud.same(named.get(uuid), name, '/explanation/hosts/*/name');
  },
);

fact(
  'summary-only-counts',
  'a summary has the counts and no hosts',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    await cloud.hosts(2);
    const { explanation } = await cloud.selects({ explain: 'summary' });
    const { hosts, by_reason, hosts_registered } = explanation as ExplanationBody;
    cloud.same(hosts, undefined, '/explanation/hosts');
    const sum = Object.values(by_reason).reduce((all, count) => all + count, 0);
    cloud.same(sum, hosts_registered, '/explanation/by_reason');
    cloud.holds((by_reason.selected ?? 0) === 1, 'one that is selected', by_reason, '/explanation/by_reason');
  },
);

fact(
  'are-absent-unless-asked-for',
  'there is no explanation unless one is asked for, in an answer or in an error',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    await cloud.host({ room: 2 });
    for (const needs of [{}, { explain: 'none' }]) {
      cloud.same((await cloud.selects(needs)).explanation, undefined, '/explanation');
      const error = (await cloud.findsNone({ ...needs, resources: { [await cloud.thing()]: 9 } })) as Errors;
      cloud.same(error.errors[0]?.explanation, undefined, '/errors/0/explanation');
    }
  },
);

interface Errors {
  errors: { explanation?: ExplanationBody }[];
}

fact(
  'are-in-the-error',
  'that no host can take it is explained in the error, as much as was asked for',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.host();
    const resources = { [await cloud.thing()]: 5 };
    const told = (await cloud.findsNone({ explain: 'hosts', resources })) as Errors;
    const reasons = reasonsOf(told.errors[0]?.explanation);
    cloud.same(reasons.has(uuid), true, '/errors/0/explanation/hosts');
    const summed = (await cloud.findsNone({ explain: 'summary', resources })) as Errors;
    const { hosts, hosts_registered = 0 } = summed.errors[0]?.explanation ?? {};
    cloud.same([hosts, hosts_registered > 0], [undefined, true], '/errors/0/explanation');
  },
);

fact(
  'are-of-no-other-error',
  'that a consumer holds something already is not about hosts, and is not explained',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    await cloud.host();
    const { consumer_uuid: uuid } = await cloud.selectsOne();
    const body = await cloud.request({ consumers: [{ uuid }], explain: 'hosts' });
    const { json } = await cloud
      .expect(409, 'scheduler.consumer.already_claimed')
      .post('/selections', {}, { body });
    cloud.same(json.errors[0].explanation, undefined, '/errors/0/explanation');
  },
);

fact(
  'are-of-dry-runs-too',
  'a dry run is explained as a claim is',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.host();
    const body = await cloud.request({ dry_run: true, explain: 'hosts' });
    const { json } = await cloud.expect(200).post('/selections', {}, { body });
    cloud.same(reasonsOf(json.explanation).get(uuid)?.reason, 'selected', '/explanation/hosts');
  },
);

fact(
  'are-kept',
  'a selection that is read again has the explanation that it was answered with',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    for (const needs of [{ explain: 'hosts' }, { explain: 'summary' }, {}]) {
      const { id, explanation } = await cloud.selects(needs);
      const { json } = await cloud.expect(200).get('/selections/{id}', { id });
      cloud.same(json.explanation, explanation, '/explanation');
    }
  },
);

fact(
  'count-what-placement-offers',
  'the hosts considered are those for which Placement has a candidate, whatever else is against them',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await cloud.hosts(3);
    await cloud.host({ enabled: false });
    await cloud.placement.outsider(await cloud.host(), 4);
    await cloud.host({ traits: ['COMPUTE_STATUS_DISABLED'] });
    await cloud.registered();
    const needs = { explain: 'summary', exclude_hosts: [host?.uuid] };
    const { explanation } = await cloud.selects(needs);
    cloud.same(explanation?.hosts_considered, 4, '/explanation/hosts_considered');
  },
);
