/** Recorded exchanges, whole and cut. */
import { describe, expect, it } from 'vitest';
import { writeCallLine, writeFirstLine, writeLastLine } from '../../../../runner/evidence/evidence-lines.ts';
import { readExchanges } from '../../../../runner/migration/calls/exchanges.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';

const { profile } = loadService('placement');

const recorded = (service: string): string =>
  writeCallLine(null, {
    ...{ service, began: 1, ended: 2 },
    request: { method: 'GET', path: '/traits', headers: {}, body: null },
    outcome: { kind: 'answer', response: { status: 200, headers: [], body: '{"traits":[]}' } },
  });

const ROWS: [string, string[], { calls: number; omitted: object[] }][] = [
  ['a whole recording', [recorded('placement'), writeLastLine(1)], { calls: 1, omitted: [] }],
  [
    'one without its last line',
    [recorded('placement')],
    { calls: 1, omitted: [{ reason: 'rest of a recording, which has no last line', count: 1 }] },
  ],
  [
    'calls to another service',
    [recorded('compute'), recorded('placement'), writeLastLine(2)],
    { calls: 1, omitted: [{ reason: 'calls to compute', count: 1 }] },
  ],
];

describe('recorded exchanges', () => {
  it.each(ROWS)('of %s', (_name, lines, { calls, omitted }) => {
    const read = readExchanges('traffic.jsonl', writeFirstLine() + lines.join(''), profile);
    expect(read.calls.length).toBe(calls);
    expect(read.omitted).toEqual(omitted);
  });

  it('are refused with the line that is none', () => {
    const text = `${writeFirstLine()}${recorded('placement')}{}\n`;
    expect(() => readExchanges('traffic.jsonl', text, profile)).toThrow(
      'traffic.jsonl:3 is no recorded call. Record the file again, or remove the line.',
    );
  });
});
