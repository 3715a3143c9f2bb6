import { describe, expect, it } from 'vitest';
import { compareShapes } from '../../../../runner/certificate/spot-check/compare-shapes.ts';

const UUIDS = ['9c5b94b1-35ad-49bb-b118-8e8fc24abf80', '0b1e2b7a-2f6c-4d5e-8f90-1a2b3c4d5e6f'] as const;

const ROWS: Record<string, { recorded: unknown; live: unknown; difference?: string }> = {
  'other values': { recorded: { a: 1, b: 'x' }, live: { b: 'y', a: 2 } },
  'a property that was added': { recorded: { a: 1 }, live: { a: 1, b: 2 }, difference: '/b was added' },
  'a property that is missing': { recorded: { a: { b: 1 } }, live: { a: {} }, difference: '/a/b is missing' },
  'another type': { recorded: { a: 1 }, live: { a: '1' }, difference: '/a was a number, and is a string' },
  'a list in place of an object': {
    recorded: { a: {} },
    live: { a: [] },
    difference: '/a was an object, and is a list',
  },
  'other items': { recorded: { a: [{ b: 1 }] }, live: { a: [{ b: 2 }, { b: 3 }] } },
  'items of another shape': {
    recorded: { a: [{ b: 1 }] },
    live: { a: [{ c: 2 }] },
    difference: '/a/*/b is missing',
  },
  'no items now': { recorded: { a: [{ b: 1 }] }, live: { a: [] } },
  'a value that may be null': { recorded: { a: null }, live: { a: 'x' } },
  'names of other resources': { recorded: { [UUIDS[0]]: { a: 1 } }, live: { [UUIDS[1]]: { a: 2 } } },
  'resources of another shape': {
    recorded: { [UUIDS[0]]: { a: 1 } },
    live: { [UUIDS[1]]: { a: 'x' } },
    difference: '/*/a was a number, and is a string',
  },
  'other resource classes': {
    recorded: { resources: { VCPU: 1 } },
    live: { resources: { MEMORY_MB: 2, DISK_GB: 3 } },
  },
  'a resource class whose amount has another type': {
    recorded: { resources: { VCPU: 1 } },
    live: { resources: { CUSTOM_GOLD: '1' } },
    difference: '/resources/* was a number, and is a string',
  },
  'a consumer type beside a property': {
    recorded: { usages: { INTEROP: { VCPU: 1 }, unknown: { VCPU: 1 } } },
    live: { usages: { unknown: { VCPU: 2 } } },
  },
  'a property that is missing beside a consumer type': {
    recorded: { usages: { INTEROP: { VCPU: 1 }, unknown: { VCPU: 1 } } },
    live: { usages: { INTEROP: { VCPU: 1 } } },
    difference: '/usages/unknown is missing',
  },
};

describe.each(Object.entries(ROWS))('%s', (_name, { recorded, live, difference }) => {
  it(difference === undefined ? 'is the same shape' : 'is a difference', () => {
    expect(compareShapes(recorded, live)).toBe(difference);
  });
});
