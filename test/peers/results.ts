/** Reads and writes the file of outcomes. It is written during the run, so that an interrupted run can continue. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PeerOutcome } from './peer.ts';

export interface PeerResult {
  version: string;
  falseAlarms: readonly string[];
  /** By the fault's id. */
  outcomes: Record<string, PeerOutcome & { seconds: number }>;
}

/** By the peer's name. */
export type Results = Record<string, PeerResult>;

export function readResults(file: string): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

export function writeResults(file: string, results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}
