import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { sendTo } from '../../reference/placement/placement-server.ts';
import { findDeadUrl } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';

let reference: ReferenceServer;
afterEach(() => reference?.close());

const OURS = 'CUSTOM_INTEROP_0123456789ABCDEF';

async function server(): Promise<string> {
  reference = await startReference();
  return reference.url;
}

/** Creates a provider with one inventory. @returns its UUID */
async function makeProvider(url: string, name: string, parent?: string): Promise<string> {
  const uuid = randomUUID();
  await sendTo(url, 'POST', '/resource_providers', {
    body: { name, uuid, ...(parent && { parent_provider_uuid: parent }) },
  });
  const inventories = { VCPU: { total: 4 } };
  await sendTo(url, 'PUT', `/resource_providers/${uuid}/inventories`, {
    body: { resource_provider_generation: 0, inventories },
  });
  return uuid;
}

async function claim(url: string, provider: string, project: string): Promise<string> {
  const consumer = randomUUID();
  const allocations = { [provider]: { resources: { VCPU: 1 } } };
  const body = {
    allocations,
    project_id: project,
    user_id: 'u',
    consumer_generation: null,
    consumer_type: 'T',
  };
  await sendTo(url, 'PUT', `/allocations/${consumer}`, { body });
  return consumer;
}

/** Reads everything of a Placement that a client can list. */
async function contents(url: string): Promise<string> {
  const paths = ['/resource_providers', '/traits', '/resource_classes'];
  return (await Promise.all(paths.map((path) => sendTo(url, 'GET', path))))
    .map(({ text }) => text)
    .join('\n');
}

describe('interop clean', () => {
  it('removes what runs left, children first, and nothing else', async () => {
    const url = await server();
    const mine = await makeProvider(url, 'interop-lab-1');
    await claim(url, mine, 'acme');
    for (const path of ['/traits/CUSTOM_INTEROP_LAB', '/resource_classes/CUSTOM_INTEROP_LAB'])
      await sendTo(url, 'PUT', path);
    const before = await contents(url);
    const parent = await makeProvider(url, 'interop-0123456789abcdef');
    const child = await makeProvider(url, 'interop-0123abcd-7', parent);
    await claim(url, child, 'interop-project');
    for (const path of [`/traits/${OURS}`, `/resource_classes/${OURS}`]) await sendTo(url, 'PUT', path);
    const dry = await interop(['clean', 'placement', '--target', url, '--dry-run']);
    expect(dry.out).toMatch(/\n5 of 5 remnants would be removed from http/);
    expect(await contents(url)).not.toBe(before);
    const { code, out } = await interop(['clean', 'placement', '--target', url]);
    expect(out).toMatch(/\n5 of 5 remnants removed from http/);
    expect(code).toBe(0);
    expect(await contents(url)).toBe(before);
    expect((await sendTo(url, 'GET', `/resource_providers/${mine}/usages`)).json.usages).toEqual({ VCPU: 1 });
  });

  it('keeps what no run created, reports it, and exits with 3 when something is left', async () => {
    const url = await server();
    const provider = await makeProvider(url, 'interop-0123456789abcdef');
    const consumer = await claim(url, provider, 'acme');
    const { code, out } = await interop(['clean', 'placement', '--target', url]);
    expect(out).toContain(`kept, not created by a run: consumer ${consumer} of project acme`);
    expect(out).toContain(`LEFT  DELETE /resource_providers/${provider} answered 409`);
    expect(out).toMatch(/\n0 of 1 remnants removed/);
    expect(code).toBe(3);
  });

  it('exits with 0 when there is nothing to remove', async () => {
    const { code, out } = await interop(['clean', 'placement', '--target', await server()]);
    expect(out).toMatch(/^0 of 0 remnants removed from http/);
    expect(code).toBe(0);
  });

  const wrong: [string, () => Promise<string[]>, number, string][] = [
    ['no target', async () => ['clean', 'placement'], 2, 'clean needs a cloud'],
    ['no service', async () => ['clean', '--target', 'http://host'], 2, 'Name a service'],
    [
      'a target that does not answer',
      async () => ['clean', 'placement', '--target', await findDeadUrl()],
      3,
      'refuses connections',
    ],
  ];
  it.each(wrong)('%s', async (_name, argv, exitCode, says) => {
    const { code, err } = await interop(await argv());
    expect(err).toContain(says);
    expect(code).toBe(exitCode);
  });
});
