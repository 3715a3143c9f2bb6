/** Explanations: when there is one, and what it counts. */
import { countOf } from '../../amounts.ts';
import { type ExplanationBody, reasonsOf } from '../../explanations.ts';
import { facts } from '../../facts.ts';

const { fact, cases } = facts('explanations');

export { cases };

fact(
  'account-for-every-host-once',
  'an explanation lists every registered host once, ordered by UUID, and its counts add up to all of them',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const own = [...(await cloud.hosts(3)), await cloud.host({ enabled: false }), await cloud.registerHost()];
    const { explanation } = await cloud.select({ explain: 'hosts', num_alternates: 1 });
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
    const { explanation } = await cloud.select({ explain: 'summary' });
    const { hosts, by_reason, hosts_registered } = explanation as ExplanationBody;
    cloud.same(hosts, undefined, '/explanation/hosts');
    const sum = Object.values(by_reason).reduce((all, count) => all + count, 0);
    cloud.same(sum, hosts_registered, '/explanation/by_reason');
    cloud.holds((by_reason.selected ?? 0) === 1, 'one that is selected', by_reason, '/explanation/by_reason');
  },
);

fact(
  'are-absent-unless-asked-for',
  'by default neither a selection nor an error has an explanation',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    await cloud.host({ capacity: 2 });
    for (const needs of [{}, { explain: 'none' }]) {
      cloud.same((await cloud.select(needs)).explanation, undefined, '/explanation');
      const error = (await cloud.expectNoValidHost({
        ...needs,
        resources: { [await cloud.resourceClass()]: 9 },
      })) as Errors;
      cloud.same(error.errors[0]?.explanation, undefined, '/errors/0/explanation');
    }
  },
);

interface Errors {
  errors: { explanation?: ExplanationBody }[];
}

fact(
  'are-in-the-error',
  'the error no_valid_host has the requested explanation',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.host();
    const resources = { [await cloud.resourceClass()]: 5 };
    const explained = (await cloud.expectNoValidHost({ explain: 'hosts', resources })) as Errors;
    const reasons = reasonsOf(explained.errors[0]?.explanation);
    cloud.same(reasons.has(uuid), true, '/errors/0/explanation/hosts');
    const summed = (await cloud.expectNoValidHost({ explain: 'summary', resources })) as Errors;
    const { hosts, hosts_registered = 0 } = summed.errors[0]?.explanation ?? {};
    cloud.same([hosts, hosts_registered > 0], [undefined, true], '/errors/0/explanation');
  },
);

fact(
  'are-of-no-other-error',
  'the error already_claimed has no explanation',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    await cloud.host();
    const { consumer_uuid: uuid } = await cloud.selectOne();
    const body = await cloud.request({ consumers: [{ uuid }], explain: 'hosts' });
    const { json } = await cloud
      .expect(409, 'scheduler.consumer.already_claimed')
      .post('/selections', {}, { body });
    cloud.same(json.errors[0].explanation, undefined, '/errors/0/explanation');
  },
);

fact(
  'are-of-dry-runs-too',
  'a dry run has the requested explanation',
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
  'GET of a selection has the explanation of its POST',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    for (const needs of [{ explain: 'hosts' }, { explain: 'summary' }, {}]) {
      const { id, explanation } = await cloud.select(needs);
      const { json } = await cloud.expect(200).get('/selections/{id}', { id });
      cloud.same(json.explanation, explanation, '/explanation');
    }
  },
);

fact(
  'count-what-placement-offers',
  'hosts_considered counts the hosts for which Placement has a candidate, before any filter',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await cloud.hosts(3);
    await cloud.host({ enabled: false });
    await cloud.placement.claimDirectly(await cloud.host(), 4);
    await cloud.host({ traits: ['COMPUTE_STATUS_DISABLED'] });
    await cloud.registerHost();
    const needs = { explain: 'summary', exclude_hosts: [host?.uuid] };
    const { explanation } = await cloud.select(needs);
    cloud.same(explanation?.hosts_considered, 4, '/explanation/hosts_considered');
  },
);
