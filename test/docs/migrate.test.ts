/** Runs the commands of docs/migrate.md. */
import { expect, it } from 'vitest';
import { interop } from '../cli/captured-io.ts';
import { consoleBlocksOf, readPart } from './page-calls.ts';

const [, ...shown] = consoleBlocksOf(readPart('docs/migrate.md')).split(/^\$ /m);

it('shows commands', () => {
  expect(shown.length).toBeGreaterThan(0);
});

it.each(shown.map((block) => [block.slice(0, block.indexOf('\n')), block.slice(block.indexOf('\n') + 1)]))(
  'prints what the page shows for %s',
  async (command, output) => {
    const { out, err } = await interop(command.split(' ').slice(1));
    expect(err).toBe('');
    expect(output).toBe(out);
  },
);
