/** Checks each command's help, the flags that it takes, and the arguments that it refuses. */
import { describe, expect, it } from 'vitest';
import { COMMAND_HELP, COMMAND_NAMES, type CommandName } from '../../../cli/help.ts';
import { interop } from '../captured-io.ts';

const FLAG = /--[a-z][a-z-]+/g;

/** Flags that a help text explains; a value such as `--format NAME` follows the flag. */
const FLAGS: Readonly<Record<CommandName, readonly string[]>> = Object.fromEntries(
  COMMAND_NAMES.map((name) => [name, flagsOf(COMMAND_HELP[name])]),
) as Record<CommandName, string[]>;

const ALL_FLAGS = [...new Set(Object.values(FLAGS).flat()), '--no-such-flag'];

/** A line that explains a flag begins with it; the usage line may name flags as well. */
function flagsOf(help: string): string[] {
  const lines = help.split('\n').filter((line) => /^ {4}--|^interop/.test(line));
  return [
    ...new Set(
      lines
        .flatMap((line) => line.split(/ {2,}(?=\S)/).slice(0, 2))
        .flatMap((part) => part.match(FLAG) ?? []),
    ),
  ];
}

/** More arguments than each command takes; for those that take any number, a file or folder that does not exist. */
const SURPLUS: Readonly<Record<CommandName, readonly string[]>> = {
  run: ['placement', 'surplus'],
  report: ['surplus'],
  compare: ['placement', 'surplus'],
  certify: ['placement', 'surplus'],
  attach: ['certificate.tar', 'surplus'],
  verify: ['certificate.tar', 'surplus'],
  'spot-check': ['certificate.tar', 'surplus'],
  site: ['certificates', 'surplus'],
  client: ['surplus', '1.0', '--out', 'nowhere'],
  record: ['placement', 'surplus'],
  migrate: ['placement', 'surplus'],
  clean: ['placement', 'surplus'],
  serve: ['surplus'],
  diff: ['placement', '1.1', '1.2', 'surplus'],
  gate: ['surplus'],
  'guideline import': ['file.json', 'folder', 'surplus'],
  'store export': ['surplus'],
  'store import': ['surplus'],
  'store import-placement': ['surplus'],
  'guideline export': ['2026.11', 'surplus'],
  'new service': ['folder', 'surplus'],
  'spec list': ['surplus'],
  'spec show': ['placement', 'getTrait', 'surplus'],
  'spec export': ['placement', '1.2', 'surplus'],
  'spec import': ['file.yaml', 'folder', 'surplus'],
  'spec check': ['surplus'],
  'spec deprecations': ['surplus'],
};

/** A folder takes other flags than a service of this package. */
const COMPARED_FOLDER = ['spec/bare-metal', 'surplus'];

describe.each(COMMAND_NAMES)('interop %s', (name) => {
  const words = name.split(' ');

  it('has a help text of its own, alone', async () => {
    for (const argv of [
      [...words, '--help'],
      [...words, '-h'],
      ['help', ...words],
    ]) {
      const { code, out, err } = await interop(argv);
      expect([code, err]).toEqual([0, '']);
      expect(out.startsWith(COMMAND_HELP[name])).toBe(true);
      const others = COMMAND_NAMES.filter((other) => other !== name);
      expect(others.filter((other) => out.includes(COMMAND_HELP[other]))).toEqual([]);
    }
  });

  it.each(ALL_FLAGS.filter((flag) => !FLAGS[name].includes(flag)))('refuses %s', async (flag) => {
    const { code, out, err } = await interop([...words, `${flag}=x`]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${name} has no flag ${flag}=x.`);
  });

  it.each(FLAGS[name])('takes %s, which its help explains', async (flag) => {
    const forms = [SURPLUS[name], ...(name === 'compare' ? [COMPARED_FOLDER] : [])];
    const errors = [];
    for (const form of forms) errors.push((await interop([...words, ...form, flag])).err);
    expect(errors.filter((err) => !err.includes('has no flag'))).not.toEqual([]);
  });

  it('refuses arguments that it does not use', async () => {
    const { code, out, err } = await interop([...words, ...SURPLUS[name]]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('surplus');
  });
});
