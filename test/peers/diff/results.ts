/** Reads and writes the file of outcomes. It is written during the run, so that an interrupted run can continue. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ToolOutcome } from './outcome.ts';

export interface DiffPeerResult {
  version: string;
  /** What it reports for a document compared with itself. */
  falseAlarms: readonly string[];
  /** By the edit's id. */
  outcomes: Record<string, ToolOutcome & { millis: number }>;
}

/** By the peer's name. */
export type DiffResults = Record<string, DiffPeerResult>;

export function readResults(file: string): DiffResults {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DiffResults) : {};
}

/** Reads the file again each time, because another run may write another peer's outcomes to it. */
export function writeResult(file: string, name: string, result: DiffPeerResult): void {
  const results = { ...readResults(file), [name]: result };
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}
