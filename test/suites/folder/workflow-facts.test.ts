/** Facts that the steps of workflows state are cases: they pass where they hold, and find what no document describes. */
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../../runner/run/run.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { SpecError } from '../../../spec/openapi/reading/spec-error.ts';
import { linkParameters } from '../../../suites/folder/scenarios/link-parameters.ts';
import { buildFolderSuite } from '../../../suites/folder/suite.ts';
import { NOTES, type NotesFaults, notesWorkflows, startNotes } from './pages.ts';

let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of close) await each();
  close = [];
});

async function judge(faults: NotesFaults = {}, more: { readOnly?: boolean } = {}) {
  const server = await startNotes(faults);
  const target = httpTarget(server.url, { timeout: 5, connections: 2 });
  close.push(
    () => target.close(),
    () => server.close(),
  );
  const suite = buildFolderSuite(NOTES, [notesWorkflows()]);
  const report = await run({
    service: NOTES,
    suite,
    target,
    token: 'admin',
    selection: { kind: 'boundaries' },
    only: '*.facts.*',
    ...more,
  });
  return { report, left: server.left() };
}

describe('facts of workflows', () => {
  it('hold on a service that does what they state, and nothing is left behind', async () => {
    const { report, left } = await judge();
    expect(report.cases.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
      ['page', 'next', 'order', 'filter', 'gone'].map((step) => `stranger.facts.lists.${step} pass`),
    );
    expect(report.verdict).toBe('pass');
    expect(left).toBe(1);
  });

  it.each<[string, { faults: NotesFaults; found: string[]; where: string }]>([
    ['a limit that is ignored', { faults: { ignoresLimit: true }, found: ['page'], where: '/notes/0/id' }],
    ['a link that is lost', { faults: { losesNext: true }, found: ['page'], where: '/next' }],
    ['a link to the same page', { faults: { repeatsPage: true }, found: ['next'], where: '/notes/0/id' }],
    ['a link to something else', { faults: { leadsElsewhere: true }, found: ['next'], where: '' }],
    ['an order that is ignored', { faults: { ignoresOrder: true }, found: ['order'], where: '/notes/0/id' }],
    [
      'a filter that is ignored',
      { faults: { ignoresTopic: true }, found: ['page', 'filter'], where: '/notes/0/id' },
    ],
    ['a removal without effect', { faults: { keepsDeleted: true }, found: ['gone'], where: '' }],
  ])('find %s', async (_name, { faults, found, where }) => {
    const { report } = await judge(faults);
    const failed = report.cases.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id);
    expect(failed).toEqual(expect.arrayContaining(found.map((step) => `stranger.facts.lists.${step}`)));
    expect(report.findings.every(({ rule }) => rule === 'fact.holds')).toBe(true);
    expect(report.findings[0]).toMatchObject({ rule: 'fact.holds', clause: 'values', pointer: where });
  });

  it('say what they expect, what was answered and what they state', async () => {
    const { report } = await judge({ leadsElsewhere: true });
    expect(report.findings[0]).toMatchObject({
      operation: 'listNotes',
      expected: 'a link to listNotes',
      actual: expect.stringMatching(/\/notes\/1$/),
      hint: 'The case states: The link leads to the next note.',
    });
  });

  it('are blocked where what they need cannot be made', async () => {
    const { report } = await judge({ refusesNotes: true });
    expect(report.cases.map(({ verdict }) => verdict)).toEqual(Array(5).fill('blocked'));
    expect(report.cases[0]?.reason).toBe('notes.arazzo.yaml:8: the status is 403');
  });

  it('are skipped where nothing may be written', async () => {
    const { report } = await judge({}, { readOnly: true });
    expect(new Set(report.cases.map(({ verdict }) => verdict))).toEqual(new Set(['skipped']));
  });

  it('have one id each', () => {
    expect(() => buildFolderSuite(NOTES, [notesWorkflows(), notesWorkflows()])).toThrow(SpecError);
    expect(() => buildFolderSuite(NOTES, [notesWorkflows(), notesWorkflows()])).toThrow(
      'the fact stranger.facts.lists.page is at notes.arazzo.yaml:',
    );
  });
});

describe('the link that a step follows', () => {
  const parts = (path: object, query?: string) => ({
    path,
    query: {},
    ...(query !== undefined && { querystring: query }),
    header: {},
    cookie: {},
  });
  it.each<[string, string, unknown]>([
    ['http://a.test/v2.1/servers?limit=1&marker=x%2Fy', '/servers', parts({}, 'limit=1&marker=x%2Fy')],
    ['/servers', '/servers', parts({})],
    ['http://a.test:80/servers/a%20b/tags#c', '/servers/{id}/tags', parts({ id: 'a b' })],
    ['http://a.test/servers/1', '/servers', undefined],
    ['http://a.test/v2.1/old-servers', '/servers', undefined],
  ])('%s to %s', (url, template, want) => {
    expect(linkParameters(url, template)).toEqual(want);
  });
});
