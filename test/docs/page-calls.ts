/** Reads the calls on a page of docs/, in their order. */
import { readFileSync } from 'node:fs';

/** One line `placement MICROVERSION METHOD PATH [BODY]` of a shell block. */
export interface PageCall {
  microversion: string;
  method: string;
  path: string;
  body: string | undefined;
}

/** A shell block, with the answer to its last call where a JSON block follows. */
export interface PageStepText {
  heading: string;
  calls: readonly PageCall[];
  answer?: unknown;
}

/** @throws Error for a line of a shell block that is neither a call nor a script to source */
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

/** Calls in blocks without a language, which the tests do not run. */
export function excerptsOf(page: string): string[] {
  return [...page.matchAll(PARTS)]
    .filter(([, , language]) => language === '')
    .flatMap(([, , , text = '']) => text.split('\n'))
    .filter((line) => line.startsWith('placement '));
}

export function readPart(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The blocks of a terminal: commands after `$ `, and what they print. */
export function consoleBlocksOf(page: string): string {
  return [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block).join('');
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
      // This script defines the command and makes no calls.
      if (file === 'docs/modelling/placement.sh') return [];
      return file === undefined ? [callOf(line)] : callsOf(readPart(file));
    });
}

function callOf(line: string): PageCall {
  const words = [...line.matchAll(WORDS)].map(([, quoted, plain]) => quoted ?? plain);
  const [command, microversion, method, path, body, ...rest] = words;
  if (command !== 'placement' || !microversion || !method || !path || rest.length > 0)
    throw new Error(`cannot read this line of a page: ${line}`);
  return { microversion, method, path, body };
}
