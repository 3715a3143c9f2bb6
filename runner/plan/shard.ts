/** Splits the cases into N parts, so that several runs can share the work; each case is in exactly one part. */
import { createHash } from 'node:crypto';

export interface Shard {
  /** From 1. */
  part: number;
  of: number;
}

/** Reads `2/3`, the second of three parts. Undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part <= shard.of ? shard : undefined;
}

/** Depends on the case's id alone, so that a new case moves no other to another part. */
export function isInShard({ part, of }: Shard, id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % of === part - 1;
}
