import { afterEach, describe, expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { findDeadUrl } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function startServer(options?: Parameters<typeof startReference>[0]): Promise<string> {
  const reference = await startReference(options);
  open.unshift(reference);
  return reference.url;
}

const lost = ['run', 'scheduler', '--only', 'scheduler.outages.lost-reply-claims-once'];
const selecting = ['run', 'scheduler', '--only', 'scheduler.selections.claims-what-it-says'];

describe('interop run scheduler', () => {
  it('judges the reference with its own Placement and a proxy between the two', async () => {
    const { code, out } = await interop(lost);
    expect(out).toMatch(/PASS {2}scheduler at .+ \(1\.0 to 1\.12\), depth full: 13 cases/);
    expect(out).not.toContain('Skipped');
    expect(code).toBe(0);
  });

  it('judges the reference with the Placement of --placement', async () => {
    const placement = await startServer();
    const { code, out } = await interop([...lost, '--placement', placement]);
    expect(out).toMatch(/PASS {2}scheduler at .+ \(1\.0 to 1\.12\), depth full: 13 cases/);
    expect(code).toBe(0);
    const left = await fetch(`${placement}/resource_providers`, { headers: { 'x-auth-token': 'admin' } });
    expect(await left.json()).toEqual({ resource_providers: [] });
    expect(
      await fetch(`${placement}/traits?name=startswith:CUSTOM_`, {
        headers: { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' },
      }).then((answer) => answer.json()),
    ).toEqual({ traits: [] });
  });

  it('judges any scheduler with its Placement, and reports what it skips without a proxy', async () => {
    const both = await startServer({ services: ['placement', 'scheduler'] });
    const onPlacement = ['--target', `${both}/scheduler`, '--placement', `${both}/placement`];
    const { code, out } = await interop([...selecting, ...onPlacement]);
    expect(out).toMatch(/PASS {2}scheduler at \S+\/scheduler \(1\.0 to 1\.12\), depth full: \d+ cases/);
    expect(code).toBe(0);
    expect((await interop([...lost, ...onPlacement])).out).toContain(
      'Skipped: needs a proxy between the scheduler and its Placement',
    );
  });

  it('exits with 3 when the Placement of the scheduler does not answer', async () => {
    const both = await startServer({ services: ['placement', 'scheduler'] });
    const onPlacement = ['--target', `${both}/scheduler`, '--placement', await findDeadUrl()];
    const { code, out, err } = await interop([...selecting, ...onPlacement]);
    expect(out + err).toMatch(/placement/i);
    expect(code).toBe(3);
  });

  it.each([
    ['a target without its Placement', ['--target', 'http://host'], 'Name it with --placement URL.'],
    [
      'a proxy without a Placement',
      ['--placement-proxy', '127.0.0.1:1'],
      'before the Placement of --placement',
    ],
    [
      'a proxy address without a host',
      ['--target', 'http://host', '--placement', 'http://other', '--placement-proxy', '8790'],
      'such as 127.0.0.1:8790, and was given "8790"',
    ],
  ])('refuses %s', async (_title, flags, says) => {
    const { code, err } = await interop(['run', 'scheduler', ...flags]);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });

  it('refuses --placement for the service placement', async () => {
    const { code, err } = await interop(['run', 'placement', '--placement', 'http://host']);
    expect(err).toContain('--placement is for services that work on Placement, and placement does not.');
    expect(code).toBe(2);
  });
});
