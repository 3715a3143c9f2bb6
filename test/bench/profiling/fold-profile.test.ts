import { describe, expect, it } from 'vitest';
import { foldProfile } from '../../../bench/profiling/fold-profile.ts';
import type { ProfileFrame } from '../../../bench/profiling/profile-frame.ts';
import { originOf } from '../../../bench/profiling/room-of.ts';
import { selfTimesByFunction, selfTimesByRoom } from '../../../bench/profiling/self-times.ts';
import { frameOf, SMALL_PROFILE, SMALL_ROOT } from './small-profile.ts';

const { tree, idle, samples } = foldProfile(SMALL_PROFILE, SMALL_ROOT);

describe('a folded profile', () => {
  it('has the time of each call, the largest first, and leaves out what was idle', () => {
    expect(describeFrames(tree)).toEqual([
      '(root) (root) 0/850',
      '  answer reference/http/answer.ts:10 200/700',
      '    run reference/placement/claims/run.ts:42 200/500',
      '      a<b undici/lib/a.js:1 300/300',
      '  (garbage collector) (garbage collector) 150/150',
    ]);
    expect([idle, samples]).toEqual([100, 6]);
  });

  it('has as much time as the profile after its first sample', () => {
    const { startTime, endTime, timeDeltas = [] } = SMALL_PROFILE;
    expect(tree.total + idle).toBe(endTime - startTime - (timeDeltas[0] ?? 0));
  });

  it('counts no time for samples that V8 took out of order', () => {
    const disordered = { ...SMALL_PROFILE, timeDeltas: [50, 100, -20, 150, 50, 300] };
    expect(foldProfile(disordered, SMALL_ROOT).tree.children[0]?.self).toBe(0);
  });
});

it('a folded profile does not count for long what may have waited for a processor', () => {
  const interrupted = { ...SMALL_PROFILE, endTime: 90_000, timeDeltas: [50, 100, 80_000, 150, 50, 300] };
  expect(foldProfile(interrupted, SMALL_ROOT).tree.children[0]?.self).toBe(2000);
});

describe('the largest costs', () => {
  it('are those of functions', () => {
    expect(percentages(selfTimesByFunction(tree))).toEqual([
      'a<b undici/lib/a.js:1 35 %',
      'answer reference/http/answer.ts:10 24 %',
      'run reference/placement/claims/run.ts:42 24 %',
      '(garbage collector) 18 %',
    ]);
  });

  it('are added up by room', () => {
    expect(percentages(selfTimesByRoom(tree))).toEqual([
      'undici 35 %',
      'reference/http 24 %',
      'reference/placement 24 %',
      '(garbage collector) 18 %',
    ]);
  });
});

describe('a function of a profile', () => {
  it.each([
    [
      'a folder of the checkout',
      'file:///checkout/reference/http/a/b.ts',
      'reference/http',
      'reference/http/a/b.ts:5',
    ],
    ['a file in a room itself', 'file:///checkout/reference/serve.ts', 'reference', 'reference/serve.ts:5'],
    [
      'a store',
      'file:///checkout/reference/store/etcd/a/b.ts',
      'reference/store/etcd',
      'reference/store/etcd/a/b.ts:5',
    ],
    [
      'what stores share',
      'file:///checkout/reference/store/a.ts',
      'reference/store',
      'reference/store/a.ts:5',
    ],
    ['a package', 'file:///checkout/node_modules/undici/lib/a.js', 'undici', 'undici/lib/a.js:5'],
    ['a package with a scope', 'file:///x/node_modules/@a/b/c.js', '@a/b', '@a/b/c.js:5'],
    ['a package of a package', 'file:///x/node_modules/a/node_modules/b/c.js', 'b', 'b/c.js:5'],
    [
      'the inside of Node',
      'node:internal/streams/writable',
      'node:internal',
      'node:internal/streams/writable:5',
    ],
    ['a module of Node', 'node:_http_outgoing', 'node', 'node:_http_outgoing:5'],
    ['WebAssembly', 'wasm://wasm/0001', 'WebAssembly', ''],
    ['a file elsewhere', 'file:///elsewhere/a.js', 'other files', 'a.js:5'],
  ])('is in %s', (_name, url, room, place) => {
    expect(originOf(frameOf('f', url, 4), SMALL_ROOT)).toEqual({ room, place });
  });

  it('may be in no file', () => {
    const rooms = [
      originOf({ ...frameOf('validate'), scriptId: '9' }, SMALL_ROOT).room,
      originOf(frameOf('writev'), SMALL_ROOT).room,
      originOf(frameOf('(program)'), SMALL_ROOT).room,
    ];
    expect(rooms).toEqual(['generated code', 'native code', '(program)']);
  });
});

function describeFrames({ name, place, room, self, total, children }: ProfileFrame): string[] {
  const line = `${name} ${place || room} ${self}/${total}`;
  return [line, ...children.flatMap(describeFrames).map((each) => `  ${each}`)];
}

function percentages(times: readonly { name: string; share: number }[]): string[] {
  return times.map(({ name, share }) => `${name} ${Math.round(share * 100)} %`);
}
