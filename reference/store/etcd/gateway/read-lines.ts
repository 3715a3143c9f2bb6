/** Reads JSON Lines from a stream. */

/** @param chunks of UTF-8, which may end anywhere */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
      rest = [];
      from = end + 1;
      if (line.trim() !== '') yield JSON.parse(line);
    }
    rest.push(chunk.subarray(from));
  }
}

const NEWLINE = 10;
