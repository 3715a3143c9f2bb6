import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RELEASES, readComputeArguments } from './arguments.ts';
import { computeFoldersOf } from './folders.ts';

const DEFAULTS = { release: '34.0.0', port: 0, responseValidation: 'warn' };

describe('the command line of compute.ts', () => {
  it.each([
    ['start', { command: 'start', ...DEFAULTS }],
    ['stop --release 31.0.0', { command: 'stop', ...DEFAULTS, release: '31.0.0' }],
    [
      'start --port 8774 --response-validation error',
      { command: 'start', ...DEFAULTS, port: 8774, responseValidation: 'error' },
    ],
  ])('is read: %s', (line, expected) => {
    expect(readComputeArguments(line.split(' '))).toEqual(expected);
  });

  it.each([
    ['', 'Expected one of start, stop and status'],
    ['start stop', 'Expected one of start, stop and status'],
    ['restart', 'Expected one of start, stop and status'],
    ['start --release 33.0.0', '--release 33.0.0 is not one of 34.0.0, 31.0.0'],
    ['start --response-validation on', '--response-validation on is not one of warn, error, ignore'],
    ['start --port 65536', '--port 65536 is not a whole number from 0 to 65535'],
    ['start --port 1e3', '--port 1e3 is not a whole number'],
    ['start --workers 2', "Unknown option '--workers'"],
  ])('is refused: %s', (line, message) => {
    expect(() => readComputeArguments(line === '' ? [] : line.split(' '))).toThrow(message);
  });
});

it.each(RELEASES)('Nova %s has a requirements file', (release) => {
  expect(existsSync(computeFoldersOf(release).requirements)).toBe(true);
});
