/** What Nova's log says of its answers, and which of it a run has found. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../runner/report/report.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { compareWarnings } from './compare-warnings.ts';
import { readWarnings } from './read-warnings.ts';

const context = (id: string) => `[None req-${id} user project - - default default]`;
const at = '2026-11-27 03:40:53.509 16162';
const failed = (id: string, words: string) =>
  `${at} ERROR nova.api.validation ${context(id)} Schema failed to validate: ${words}`;
const logged = (id: string, call: string, microversion: string) =>
  `${at} INFO nova.api.openstack.requestlog ${context(id)} 127.0.0.1 "${call}" status: 200 len: 3 microversion: ${microversion} time: 0.01`;

describe('the warnings of a log', () => {
  it('have the call that they are about', () => {
    const log = [
      failed('1', "'a' is not a 'uuid'"),
      logged('2', 'GET /v2.1/flavors', '2.1'),
      `${at} ERROR nova.api.validation Traceback (most recent call last):`,
      logged('1', 'GET /v2.1/servers?limit=1', '2.90'),
      failed('3', 'no'),
      logged('3', 'GET /v2.1/servers', '-'),
    ].join('\n');
    expect(readWarnings(log)).toEqual([
      { method: 'GET', path: '/servers', microversion: '2.90', words: "'a' is not a 'uuid'" },
      { method: 'GET', path: '/servers', microversion: null, words: 'no' },
    ]);
  });

  it('are none without the line of their request', () => {
    expect(readWarnings(failed('1', 'no'))).toEqual([]);
  });
});

describe('the comparison', () => {
  const paths =
    'paths: { /a: { get: { operationId: list, responses: { 200: {} } } }, /b: { get: { operationId: other, responses: { 200: {} } } } }';
  const service = strangerService({ '1.0': paths, '1.1': paths });
  const finding = (operation: string, rule = 'body.schema') => ({
    rule,
    places: [{ operation, status: 200, since: '1.0', until: '1.0' }],
  });
  const warning = (path: string, microversion: string | null) => ({
    method: 'GET',
    path,
    microversion,
    words: 'no',
  });

  it.each([
    ['both', [finding('list')], [warning('/a', '1.0')], { onlyNova: [], onlyRun: [], both: 1 }],
    [
      'a call without a version',
      [finding('list')],
      [warning('/a', null)],
      { onlyNova: [], onlyRun: [], both: 1 },
    ],
    [
      'Nova alone',
      [],
      [warning('/a', '1.1'), warning('/a', '1.1')],
      { onlyNova: ['GET /a at 1.1: no'], onlyRun: [], both: 0 },
    ],
    [
      'another version',
      [finding('list')],
      [warning('/a', '1.1')],
      { onlyNova: ['GET /a at 1.1: no'], onlyRun: ['body.schema list'], both: 0 },
    ],
    ['the run alone', [finding('other')], [], { onlyNova: [], onlyRun: ['body.schema other'], both: 0 }],
    ['other rules', [finding('other', 'header.undeclared')], [], { onlyNova: [], onlyRun: [], both: 0 }],
  ])('of %s', (_title, findings, warnings, want) => {
    expect(compareWarnings(service, warnings, { findings } as unknown as Report)).toEqual(want);
  });
});
