/** What came of it, in a file that is written as it goes: a run that is broken off goes on where it was. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ToolOutcome } from './outcome.ts';

export interface DiffPeerResult {
  version: string;
  /** What it reports of a document against itself. */
  falseAlarms: readonly string[];
  /** By the edit's id. */
  outcomes: Record<string, ToolOutcome & { millis: number }>;
}

/** By the peer's name. */
export type DiffResults = Record<string, DiffPeerResult>;

export function readResults(file: string): DiffResults {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DiffResults) : {};
}

/** Read again each time: another run may measure another peer into the same file. */
export function writeResult(file: string, name: string, result: DiffPeerResult): void {
  const results = { ...readResults(file), [name]: result };
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}
