import { describe, expect, it } from 'vitest';
import { readBareMetalArguments } from '../real/bare-metal/arguments.ts';
import { readComputeArguments } from '../real/compute/arguments.ts';
import { readOptions } from './read-options.ts';
import { ProgramHelp, ProgramUsageError } from './usage-error.ts';

const USAGE = 'Usage: program.ts [--port 0]';
const read = (...argv: string[]) => readOptions(argv, { port: { type: 'string' } }, USAGE);

describe('the command line of a program', () => {
  it('is read', () => {
    expect(read('start', '--port', '1')).toMatchObject({ values: { port: '1' }, positionals: ['start'] });
  });

  it.each([['--help'], ['-h'], ['start', '--help'], ['--other', '--help']])(
    'is a question for help: %s %s',
    (...argv) => {
      expect(() => read(...argv)).toThrow(new ProgramHelp(USAGE));
    },
  );

  it.each([['--other'], ['--port']])('is refused with the usage: %s', (word) => {
    expect(() => read(word)).toThrow(ProgramUsageError);
    expect(() => read(word)).toThrow(USAGE);
  });

  it.each([
    ['bare-metal.ts', readBareMetalArguments],
    ['compute.ts', readComputeArguments],
  ])('of %s can ask for help', (name, readArguments) => {
    expect(() => readArguments(['--help'])).toThrow(ProgramHelp);
    expect(() => readArguments(['--help'])).toThrow(`Usage: ${name} start`);
  });
});
