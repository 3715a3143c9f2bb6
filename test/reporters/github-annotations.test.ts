/** Annotations by the rules that GitHub documents for workflow commands and for annotations of check runs. */
import { describe, expect, it } from 'vitest';
import { type Annotation, renderAnnotations } from '../../reporters/github-annotations.ts';

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** As the runner reads its log: a command a line, with percent escapes. */
function readCommands(text: string): Command[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', list = '', message = ''] = /^::([a-z]+) ?(.*?)::(.*)$/.exec(line) ?? [];
    if (name === '') return [];
    const pairs = list === '' ? [] : list.split(',').map((pair) => pair.split('='));
    const properties = Object.fromEntries(pairs.map(([key, ...value]) => [key, decode(value.join('='))]));
    return [{ name, properties, message: decode(message) }];
  });
}

function decode(text: string): string {
  return text.replaceAll(/%(0D|0A|3A|2C|25)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const EVIL = 'a%0A,b:c\r\n::error::forged';
const annotation = (part: Partial<Annotation> = {}): Annotation => ({
  level: 'error',
  title: 'a',
  text: 'b',
  ...part,
});

describe('annotations of GitHub', () => {
  it('are read as they were meant', () => {
    const text = renderAnnotations(
      [annotation({ title: EVIL, text: EVIL, file: 'a,b:c.yaml', line: 7 })],
      'sum',
    );
    expect(readCommands(text)).toEqual([
      { name: 'error', properties: { file: 'a,b:c.yaml', line: '7', title: EVIL }, message: EVIL },
    ]);
  });

  it('are at most ten of a level, and the others stay in the log', () => {
    const levels = ['error', 'warning', 'notice'] as const;
    const many = levels.flatMap((level) =>
      Array.from({ length: 30 }, (_, index) => annotation({ level, title: `${index}`, text: EVIL })),
    );
    const text = renderAnnotations(many, EVIL);
    const names = readCommands(text).map(({ name }) => name);
    for (const level of levels) expect(names.filter((name) => name === level).length).toBe(10);
    expect(names.slice(-2)).toEqual(['group', 'endgroup']);
    expect(text.match(/^(error|warning|notice) /gm)?.length).toBe(61);
  });

  it('have a title of at most 255 characters and a text of at most 4,000', () => {
    const long = 'x'.repeat(100_000);
    const [command] = readCommands(renderAnnotations([annotation({ title: long, text: long })], 'sum'));
    expect([command?.properties.title?.length, command?.message.length]).toEqual([255, 4000]);
  });
});
