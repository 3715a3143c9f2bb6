/** `tool-of-npm-program.ts NAME`: answers each line of JSON, two documents, with a line of the changes that the tool reports. */
import { createInterface } from 'node:readline';
import type { Json } from '../../../../spec/openapi/document.ts';
import { loadTool, type ToolOfNpm } from './tool-of-npm.ts';
import { TOOLS_OF_NPM } from './tools-of-npm.ts';

const LONGEST_REFUSAL = 300;

const [name] = process.argv.slice(2);
// Discards what the tool itself writes to standard output.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

const compare = loadTool(TOOLS_OF_NPM.find((tool) => tool.name === name) as ToolOfNpm);
for await (const line of createInterface({ input: process.stdin })) {
  const { before, after } = JSON.parse(line) as { before: Json; after: Json };
  const answer = await compare(before, after).then(
    (said) => ({ said }),
    (error: unknown) => ({ refused: String((error as Error)?.message ?? error).slice(0, LONGEST_REFUSAL) }),
  );
  write(`${JSON.stringify(answer)}\n`);
}
