/** What the probes of a service find that its documents and its profile alone describe. */
import { expect, it } from 'vitest';
import type { Report } from '../../../runner/report/report.ts';
import { run } from '../../../runner/run/run.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import {
  type MachineMistakes,
  machinesService,
  machinesTarget,
  machinesWorkflows,
  TOKEN,
} from './machines.ts';

const service = machinesService();
const suite = buildFolderSuite(service, machinesWorkflows(service));

function judge(mistakes: MachineMistakes = {}, only = '*', token = TOKEN): Promise<Report> {
  const target = machinesTarget(mistakes);
  return run({ service, suite, target, token, selection: { kind: 'boundaries' }, only, seed: 'machines' });
}

it('the service conforms', async () => {
  const { findings, verdict, cases } = await judge();
  expect(findings.map(({ rule, pointer, actual, cases: [first] }) => [rule, pointer, actual, first])).toEqual(
    [],
  );
  expect(cases.filter((each) => each.verdict !== 'pass').map(({ id, reason }) => [id, reason])).toEqual([]);
  expect(verdict).toBe('pass');
});

it.each<[string, MachineMistakes, string, string]>([
  [
    'an older header that is not read',
    { ignoresOlderHeader: true },
    'negotiation.other-places.showMachine',
    'negotiation.echo',
  ],
  ['HEAD that is refused', { refusesHead: true }, 'surface.methods./machines', 'request.accepted'],
  [
    'a header of HEAD alone',
    { hasHeaderOfHead: true },
    'surface.methods./machines/{id}',
    'header.undeclared',
  ],
  ['a parameter one version early', { limitsEarly: true }, 'query.ignored.listMachines', 'request.ignored'],
  ['a value of a parameter', { takesAnyLimit: true }, 'query.wrong-value.listMachines', 'request.refused'],
  ['a parameter twice', { takesLimitTwice: true }, 'query.wrong-value.listMachines', 'request.refused'],
  ['400 for what does not exist', { confusesAbsence: true }, 'surface.absent.showMachine', 'request.refused'],
  ['the same for DELETE', { confusesAbsence: true }, 'surface.absent.deleteMachine', 'request.refused'],
  [
    'a call without a token',
    { needsNoTokenFor: 'GET /machines' },
    'token.needed.listMachines',
    'request.refused',
  ],
  [
    'an action without a token',
    { needsNoTokenFor: 'POST /machines/*/action' },
    'token.needed.machineAction',
    'request.refused',
  ],
  ['a token that nobody issued', { takesAnyToken: true }, 'token.needed.showMachine', 'request.refused'],
  ['any action', { takesAnyAction: true }, 'surface.actions./machines/{id}/action', 'request.refused'],
  [
    'an action one version early',
    { resetsEarly: true },
    'surface.other-version.resetMachine',
    'request.refused',
  ],
  [
    'a newest version that is refused',
    { claims: { newest: '1.9' } },
    'negotiation.refused.listMachines',
    'request.accepted',
  ],
  [
    'an oldest version that is not the oldest',
    { claims: { oldest: '1.2' } },
    'negotiation.refused.listMachines',
    'request.accepted',
  ],
])('%s is found', async (_words, mistakes, words, rule) => {
  const report = await judge(mistakes, `stranger.${words}`);
  expect([report.verdict, ...new Set(report.findings.map((found) => found.rule))]).toContain(rule);
});

it.each<[string, (query: URLSearchParams) => boolean, string[]]>([
  ['one parameter', (query) => query.has('zone'), ['query zone']],
  ['two parameters', (query) => query.has('zone') || query.has('limit'), ['query limit', 'query zone']],
  ['two that act together', (query) => query.has('zone') && query.has('limit'), ['query']],
])('finds %s with an effect among all undeclared ones in few calls', async (_words, hidesFor, names) => {
  const { findings, summary } = await judge({ hidesFor }, 'stranger.query.ignored.listMachines');
  expect(findings.map(({ rule, pointer }) => [rule, pointer]).sort()).toEqual(
    names.map((name) => ['request.ignored', name]),
  );
  expect(summary.exchanges).toBeLessThan(60);
});

it('asks for no 401 where the run has no token of its own', async () => {
  const { cases } = await judge(
    { needsNoTokenFor: 'GET /machines', takesAnyToken: true },
    '*token.*',
    'admin',
  );
  expect([...new Set(cases.map(({ verdict }) => verdict))]).toEqual(['skipped']);
});
