/** The calls that a page of docs/ shows, in the order in which a reader makes them. */
import { readFileSync } from 'node:fs';

/** One line `placement MICROVERSION METHOD PATH [BODY]` of a shell block. */
export interface PageCall {
  microversion: string;
  method: string;
  path: string;
  body: string | undefined;
}

/** A shell block, and the answer to its last call if a block of JSON follows it. */
export interface PageStepText {
  heading: string;
  calls: readonly PageCall[];
  answer?: unknown;
}

/** @throws Error at a line of a shell block that is neither a call nor a file to be read */
export function stepsOf(page: string): PageStepText[] {
  const steps: PageStepText[] = [];
  let heading = '';
  for (const [, title, language, text = ''] of page.matchAll(PARTS)) {
    if (title !== undefined) heading = title;
    if (language === 'sh') steps.push({ heading, calls: callsOf(text) });
    if (language === 'json') (steps.at(-1) as PageStepText).answer = JSON.parse(text);
  }
  return steps;
}

/** Calls in blocks that are not to be run. */
export function excerptsOf(page: string): string[] {
  return [...page.matchAll(PARTS)]
    .filter(([, , language]) => language === '')
    .flatMap(([, , , text = '']) => text.split('\n'))
    .filter((line) => line.startsWith('placement '));
}

export function readPart(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A heading, or a fenced block with its language. */
const PARTS = /^#+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm;
const SOURCED = /^\. (docs\/modelling\/[a-z]+\.sh)$/;
const WORDS = /'([^']*)'|(\S+)/g;

function callsOf(script: string): PageCall[] {
  return script
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const file = SOURCED.exec(line)?.[1];
      // What defines the command of the calls has none itself.
      if (file === 'docs/modelling/placement.sh') return [];
      return file === undefined ? [callOf(line)] : callsOf(readPart(file));
    });
}

function callOf(line: string): PageCall {
  const words = [...line.matchAll(WORDS)].map(([, quoted, plain]) => quoted ?? plain);
  const [command, microversion, method, path, body, ...rest] = words;
  if (command !== 'placement' || !microversion || !method || !path || rest.length > 0)
    throw new Error(`this line of a page is not understood: ${line}`);
  return { microversion, method, path, body };
}
