/** Reads `--shard K/N` of a program that can do one part of its work. */
import { parseShard, type Shard } from '../../runner/plan/shard.ts';
import { ProgramUsageError } from './usage-error.ts';

/**
 * @param usage the program's usage, for the message
 * @returns undefined without a text: all parts
 * @throws ProgramUsageError for a text that is not K/N
 */
export function readShard(text: string | undefined, usage: string): Shard | undefined {
  if (text === undefined) return undefined;
  const shard = parseShard(text);
  if (!shard) throw new ProgramUsageError(`--shard ${text} is not K/N. ${usage}`);
  return shard;
}
