import { describe, expect, it } from 'vitest';
import type { Case } from '../../../runner/case/case.ts';
import {
  askedMicroversions,
  firstMicroversions,
  furtherMicroversions,
  parseSelection,
} from '../../../runner/run/select-microversions.ts';
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
    ['1.x', 'is no selection'],
    ['1.40', 'placement has no microversion 1.40. Expected 1.0 to 1.39.'],
    ['1.12..1.7', 'runs backwards. Expected 1.7..1.12.'],
    ['1.1..1.2..1.3', 'is no selection'],
  ])('is refused for %s', (text, message) => {
    expect(() => parseSelection(text, service)).toThrow(message);
  });

  it('stays within what the target has', () => {
    expect(askedMicroversions({ kind: 'all' }, service, '1.0', '1.2')).toEqual(['1.0', '1.1', '1.2']);
    expect(askedMicroversions({ kind: 'latest' }, service, '1.0', '1.20')).toEqual(['1.20']);
    expect(
      askedMicroversions({ kind: 'range', since: '1.18', until: '1.22' }, service, '1.0', '1.20'),
    ).toEqual(['1.18', '1.19', '1.20']);
  });

  it('begins a case at its first microversion and goes on where what it touches changes', () => {
    const asked = service.microversions;
    const endless = { since: '1.3' } as unknown as Case;
    expect(firstMicroversions(endless, { kind: 'boundaries' }, asked)).toEqual(['1.3']);
    const further = furtherMicroversions(ofCase, ['getResourceProvider'], service, asked);
    const ends = ['1.3', '1.5', '1.6', '1.10', '1.11', '1.13', '1.14', '1.15', '1.22', '1.23', '1.30'];
    expect(further).toEqual(ends);
    expect(furtherMicroversions(ofCase, ['getResourceProvider'], service, asked.slice(0, 13))).toEqual([
      ...ends.slice(0, 5),
      '1.12',
    ]);
  });

  it('asks a case that ends where it ends, which shows what a cloud has one microversion early', () => {
    const asked = service.microversions;
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, asked)).toEqual(['1.3', '1.30']);
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, asked.slice(0, 11))).toEqual(['1.3', '1.10']);
    expect(firstMicroversions(ofCase, { kind: 'boundaries' }, asked.slice(3, 4))).toEqual(['1.3']);
  });
});
