import { describe, expect, it } from 'vitest';
import type { Case } from '../../../runner/case/case.ts';
import {
  firstMicroversions,
  furtherMicroversions,
  parseSelection,
  selectMicroversions,
} from '../../../runner/plan/select-microversions.ts';
import { loadService } from '../../../spec/contract/load-service.ts';

const service = loadService('placement');
const ofCase = { since: '1.3', until: '1.30' } as unknown as Case;

describe('a selection of microversions', () => {
  it.each([
    ['boundaries', { kind: 'boundaries' }],
    ['all', { kind: 'all' }],
    ['latest', { kind: 'latest' }],
    ['1.7', { kind: 'range', since: '1.7', until: '1.7' }],
    ['1.7..1.12', { kind: 'range', since: '1.7', until: '1.12' }],
  ])('is read from %s', (text, want) => {
    expect(parseSelection(text, service)).toEqual(want);
  });

  it.each([
    ['1.x', 'is not a selection'],
    ['1.40', 'placement has no microversion 1.40. Expected 1.0 to 1.39.'],
    ['1.12..1.7', 'is backwards. Expected 1.7..1.12.'],
    ['1.1..1.2..1.3', 'is not a selection'],
  ])('is refused for %s', (text, message) => {
    expect(() => parseSelection(text, service)).toThrow(message);
  });

  it('stays within what the target has', () => {
    expect(selectMicroversions({ kind: 'all' }, service, { minimum: '1.0', maximum: '1.2' })).toEqual([
      '1.0',
      '1.1',
      '1.2',
    ]);
    expect(selectMicroversions({ kind: 'latest' }, service, { minimum: '1.0', maximum: '1.20' })).toEqual([
      '1.20',
    ]);
    expect(
      selectMicroversions({ kind: 'range', since: '1.18', until: '1.22' }, service, {
        minimum: '1.0',
        maximum: '1.20',
      }),
    ).toEqual(['1.18', '1.19', '1.20']);
  });

  it('runs a case first at its first microversion and then where what it calls changes', () => {
    const all = service.microversions;
    const endless = { since: '1.3' } as unknown as Case;
    expect(firstMicroversions(endless, { kind: 'boundaries' }, all)).toEqual(['1.3']);
    const further = furtherMicroversions(ofCase, ['getResourceProvider'], service, all);
    const ends = ['1.3', '1.5', '1.6', '1.10', '1.11', '1.13', '1.14', '1.15', '1.22', '1.23', '1.30'];
    expect(further).toEqual(ends);
    expect(furtherMicroversions(ofCase, ['getResourceProvider'], service, all.slice(0, 13))).toEqual([
      ...ends.slice(0, 5),
      '1.12',
    ]);
  });

  it('runs a case with an end at its last microversion too, which finds what changes one early', () => {
    const all = service.microversions;
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, all)).toEqual(['1.3', '1.30']);
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, all.slice(0, 11))).toEqual(['1.3', '1.10']);
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, all.slice(3, 4))).toEqual(['1.3']);
  });
});
