import { describe, expect, it } from 'vitest';
import { main } from '../../../cli/main.ts';
import { startReference } from '../../../reference/serve.ts';
import { interop } from '../captured-io.ts';

describe('interop serve', () => {
  it('serves the reference until it is interrupted, and prints its URL', async () => {
    const { code, out } = await interop(['serve', '--port', '0'], 300);
    expect(out).toMatch(/^Placement, all microversions, at http:\/\/127\.0\.0\.1:\d+\n/);
    expect(out).toContain('The token is "admin"');
    expect(code).toBe(0);
  });

  it('serves two services, each under its name', async () => {
    const { code, out } = await interop(['serve', '--port', '0', '--services', 'scheduler,placement'], 300);
    expect(out).toMatch(
      /^Placement, all microversions, at \S+:\d+\/placement\nThe scheduler, .* at \S+\/scheduler\n/,
    );
    expect(code).toBe(0);
  });

  it.each([
    [['--services', 'nova'], 'Expected placement or scheduler.'],
    [['--services', 'scheduler'], 'The scheduler needs a Placement'],
    [['--placement', 'http://host'], '--placement and --placement-os-cloud need the scheduler alone'],
    [['--placement-os-cloud', 'mine'], '--placement and --placement-os-cloud need the scheduler alone'],
    [
      ['--services', 'scheduler', '--placement-os-cloud', 'mine', '--placement-token', 'x'],
      'Give one of them.',
    ],
    [['--services', 'scheduler', '--placement-os-cloud', 'mine'], 'The cloud "mine" is described nowhere'],
    [['--services', 'placement,placement'], 'repeats a service'],
    [['--auth', 'noauth'], 'Expected noauth2 or keystone.'],
    [['--policy', 'old'], 'There is no policy "old".'],
    [
      ['--policy', 'open', '--services', 'scheduler', '--placement', 'http://host'],
      "--policy is Placement's",
    ],
    [['--cors-allowed-origin', 'https://host/'], 'takes an origin such as'],
    [['--os-cloud', 'mine'], '--os-cloud needs --auth keystone'],
    [
      ['--store', 'sqlite:x'],
      '--store takes memory or lmdb:DIR or etcd:URL,URL,URL, and was given "sqlite:x".',
    ],
    [['--store', 'lmdb:/dev/null'], 'the store /dev/null is not a directory'],
    [['--processes', '2'], '--processes needs a store that processes share'],
    [['--auth', 'keystone'], 'needs a user that may validate tokens'],
  ])('refuses %j', async (flags, says) => {
    const { code, err } = await interop(['serve', '--port', '0', ...flags]);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });

  it('answers while it runs, and not afterwards', async () => {
    let url = '';
    let end = () => {};
    const ready = new Promise<void>((resolve) => {
      const io = {
        out(text: string) {
          url = /http:\S+/.exec(text)?.[0] ?? '';
          resolve();
        },
        err() {},
        isTerminal: false,
        startReference,
        columns: 80,
        color: false,
        cwd: process.cwd(),
        env: {},
        onInterrupt(callback: () => void) {
          end = callback;
          return () => {};
        },
      };
      void main(['serve', '--port', '0'], io);
    });
    await ready;
    expect((await fetch(url)).status).toBe(200);
    end();
    await expect
      .poll(() =>
        fetch(url).then(
          () => 'answers',
          () => 'refuses',
        ),
      )
      .toBe('refuses');
  });

  it('reports that a port is taken', async () => {
    const { code, err } = await interop(['serve', '--port', '1', '--host', '192.0.2.1']);
    expect(err).toContain('cannot listen on');
    expect(code).toBe(2);
  });
});
