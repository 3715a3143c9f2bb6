import { expect, it } from 'vitest';
import { readLines } from '../../../../../reference/store/etcd/gateway/read-lines.ts';

async function* chunks(parts: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part as string);
}

const euro = Buffer.from('"€"\n');
const rows: [string, (string | Buffer)[], unknown[]][] = [
  ['several in one chunk', ['1\n2\n'], [1, 2]],
  ['one in several chunks', ['{"a"', ':', '1}\n'], [{ a: 1 }]],
  ['empty lines', ['1\n\n', '\n2\n'], [1, 2]],
  ['a character that is cut', [euro.subarray(0, 2), euro.subarray(2)], ['€']],
  ['the end of a broken connection', ['1\n2'], [1]],
];
it.each(rows)('reads lines: %s', async (_name, parts, lines) => {
  const read: unknown[] = [];
  for await (const line of readLines(chunks(parts))) read.push(line);
  expect(read).toEqual(lines);
});
