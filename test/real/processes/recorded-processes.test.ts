import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from './process-identity.ts';
import {
  endRecordedProcesses,
  readProcesses,
  readRecord,
  recordProcess,
  writeRecord,
} from './recorded-processes.ts';
import { startDetached } from './start-detached.ts';

describe.skipIf(!existsSync('/proc/self/stat'))('recorded processes', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recorded-'));
    file = join(folder, 'deep', 'running.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are none without a file', async () => {
    expect(readRecord(file)).toBeNull();
    expect(readProcesses(file)).toEqual([]);
    expect(await endRecordedProcesses(file)).toBe(false);
  });

  it('are ended, and those that ended by themselves are forgotten', async () => {
    const first = recordProcess(file, startSleep());
    const second = recordProcess(file, startSleep());
    expect(readProcesses(file)).toEqual([first, second]);
    expect(await endRecordedProcesses(file)).toBe(true);
    expect([first, second].map(isAlive)).toEqual([false, false]);
    expect(readProcesses(file)).toEqual([]);
  });

  it('of another start with the same id are left alone', () => {
    const { pid } = recordProcess(file, startSleep());
    writeRecord(file, { processes: [{ pid, startTime: '0' }] });
    expect(readProcesses(file)).toEqual([]);
    process.kill(-pid, 'SIGKILL');
  });

  function startSleep() {
    const log = join(folder, 'log');
    return startDetached({ program: 'sleep', args: ['60'], cwd: folder, env: process.env, log });
  }
});
