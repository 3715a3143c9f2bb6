/**
 * Measures `interop compare FOLDER` of two services that answer at once, relative to a client that only sends as many calls to both, one
 * after another. A real target takes longer for an answer than the comparison for its own work.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { main } from '../../cli/main.ts';
import type { ScenarioComparison } from '../../runner/compare/result/scenario-comparison.ts';
import { silentIo } from '../../test/real/silent-io.ts';
import { startProgram } from '../measure/child.ts';
import { formatPercent, formatWhole, type Measurement, median } from '../measure/measurement.ts';

export async function measureComparingClouds(): Promise<Measurement[]> {
  const services = [
    await startProgram('bench/programs/notes-server.ts'),
    await startProgram('bench/programs/notes-server.ts'),
  ];
  const urls = services.map(({ firstLine }) => firstLine);
  try {
    await compareOnce(urls);
    const rounds: { compared: number; bare: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ compared: await compareOnce(urls), bare: await sendOnce(urls) });
    const ratio = median(rounds.map(({ compared, bare }) => compared / bare));
    const compared = median(rounds.map((round) => round.compared));
    const bare = median(rounds.map((round) => round.bare));
    return [
      {
        what: 'calls of interop compare FOLDER to two targets, relative to sending alone',
        measured: `${formatPercent(ratio)} (${formatWhole(compared)}/s vs ${formatWhole(bare)}/s)`,
        target: `at least ${formatPercent(LEAST_SHARE)}, and ${LEAST_RATE}/s`,
        met: ratio >= LEAST_SHARE && compared >= LEAST_RATE,
      },
    ];
  } finally {
    await Promise.all(services.map((service) => service.end()));
  }
}

const ROUNDS = 5;
const LEAST_SHARE = 0.15;
const LEAST_RATE = 150;
const FOLDER = fileURLToPath(new URL('../data/notes/', import.meta.url));

/** @returns calls a second, to both together */
async function compareOnce(urls: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  const file = join(folder, 'comparison.json');
  const targets = urls.flatMap((url, index) => ['--target', `${index}=${url}`]);
  try {
    await main(['compare', FOLDER, ...targets, '--reporter', `json=${file}`], silentIo({}, folder));
    const { calls, startedAt, finishedAt, verdict } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as ScenarioComparison;
    if (verdict !== 'same') throw new Error(`the comparison is ${verdict}`);
    return (calls * urls.length * 1000) / (Date.parse(finishedAt) - Date.parse(startedAt));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CALLS = 2000;

/** @returns calls a second, to both together */
async function sendOnce(urls: readonly string[]): Promise<number> {
  const pools = urls.map((url) => new Pool(url, { connections: 1 }));
  const start = performance.now();
  for (let call = 0; call < CALLS; call += 1)
    await Promise.all(
      pools.map(async (pool) => {
        const { body } = await pool.request({ method: 'GET', path: '/notes' });
        await body.text();
      }),
    );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(pools.map((pool) => pool.close()));
  return (CALLS * urls.length) / seconds;
}
