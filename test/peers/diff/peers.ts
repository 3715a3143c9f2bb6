/**
 * Compares edited documents with our diff and its peers, and tabulates which tool reports which: docs/peers.md. Exit codes: 0 all was
 * measured, 2 wrong usage, 3 a peer is not available here.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { exitCodeOf } from '../../programs/exit-code.ts';
import { FAMILIES } from '../../spec/diff/mutations/families.ts';
import { readDiffPeerArguments } from '../arguments.ts';
import { renderEditsTables } from './edits-table.ts';
import { findFalseAlarms, judgeEdit } from './outcome.ts';
import type { DiffPeer } from './peer.ts';
import { type DiffPeerResult, readResults, writeResult } from './results.ts';
import { sampleDocuments, sampleEdits } from './sample.ts';
import type { ShownEdit } from './shown-edit.ts';
import { DIFF_PEERS } from './tools/diff-peers.ts';

/** Edits between two writes of the whole file. */
const WRITTEN_EVERY = 50;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const names = DIFF_PEERS.map(({ name }) => name);
    const { peers, json, table } = readDiffPeerArguments(argv, names);
    mkdirSync(dirname(json), { recursive: true });
    const edits = sampleEdits(sampleDocuments());
    for (const peer of table ? [] : DIFF_PEERS.filter(({ name }) => peers.includes(name)))
      await measure(peer, edits, json);
    process.stdout.write(
      renderEditsTables(
        edits,
        FAMILIES.map(({ name }) => name),
        names,
        readResults(json),
      ),
    );
    return 0;
  } catch (error) {
    return exitCodeOf('diff/peers.ts', error);
  }
}

/** Measures the edits that the file has no outcome for. */
async function measure(peer: DiffPeer, edits: readonly ShownEdit[], json: string): Promise<void> {
  const before = readResults(json)[peer.name];
  const outcomes = before?.version === peer.version ? { ...before.outcomes } : {};
  const left = edits.filter(({ id }) => outcomes[id] === undefined);
  if (left.length === 0) return;
  const open = await peer.open(logProgress);
  try {
    const known = new Map<unknown, Set<string>>();
    for (const document of new Set(edits.map((edit) => edit.before)))
      known.set(document, await findFalseAlarms(peer, open, document));
    const falseAlarms = [...known.values()].flatMap((each) => [...each]);
    const result: DiffPeerResult = { version: peer.version, falseAlarms, outcomes };
    for (const [index, edit] of left.entries()) {
      const start = performance.now();
      const outcome = await judgeEdit(peer, open, edit, known.get(edit.before) as Set<string>);
      outcomes[edit.id] = { ...outcome, millis: Math.round(performance.now() - start) };
      if (index % WRITTEN_EVERY === 0) writeResult(json, peer.name, result);
    }
    writeResult(json, peer.name, result);
    logProgress(`${peer.name}: ${left.length} edits`);
  } finally {
    await open.close();
  }
}

function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
