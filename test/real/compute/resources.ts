/** What a server needs: an image, flavors, a network and a volume. A new cloud has them under the name `interop`. */
import { CannotRun } from '../../programs/cannot-run.ts';
import { callService } from '../cloud/keystone-client.ts';
import type { ComputeUrls } from './urls.ts';

export interface ServerResources {
  /** Ids. */
  image: string;
  flavor: string;
  largerFlavor: string;
  /** Shared by all projects, with a subnet. */
  network: string;
  /** For floating IP addresses. */
  externalNetwork: string;
  /** Of 1 GB. */
  volume: string;
}

/** @param token an administrator's. @throws CannotRun when a service refuses a call */
export async function createResources(urls: ComputeUrls, token: string): Promise<ServerResources> {
  const { compute, network } = urls;
  const flavor = { vcpus: 1, ram: 64, disk: 1 };
  return {
    image: await createImage(urls.image, token),
    flavor: await create(compute, 'flavor', { name: 'interop', ...flavor }, token),
    largerFlavor: await create(compute, 'flavor', { name: 'interop-larger', ...flavor, ram: 128 }, token),
    network: await createNetwork(network, { name: 'interop', shared: true }, '10.9.0.0/16', token),
    externalNetwork: await createNetwork(
      network,
      { name: 'interop-external', 'router:external': true },
      '10.8.0.0/24',
      token,
    ),
    volume: await create(urls['block-storage'], 'volume', { name: 'interop', size: 1 }, token),
  };
}

async function createNetwork(
  url: string,
  values: Record<string, unknown>,
  cidr: string,
  token: string,
): Promise<string> {
  const id = await create(`${url}/v2.0`, 'network', values, token);
  await create(`${url}/v2.0`, 'subnet', { network_id: id, ip_version: 4, cidr }, token);
  return id;
}

/** The fake driver never reads the bytes. */
async function createImage(url: string, token: string): Promise<string> {
  const values = {
    name: 'interop',
    disk_format: 'raw',
    container_format: 'bare',
    visibility: 'public',
    min_disk: 1,
  };
  const answer = await callService(`${url}/v2`, 'POST', '/images', values, token);
  const { id } = (await answer.json()) as { id: string };
  const upload = await fetch(`${url}/v2/images/${id}/file`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-auth-token': token },
    body: new Uint8Array(1024),
  });
  if (!upload.ok)
    throw new CannotRun(`Glance answers ${upload.status} to the upload of an image: ${await upload.text()}`);
  return id;
}

async function create(
  url: string,
  kind: string,
  values: Record<string, unknown>,
  token: string,
): Promise<string> {
  const answer = await callService(url, 'POST', `/${kind}s`, { [kind]: values }, token);
  return ((await answer.json()) as Record<string, { id: string }>)[kind]?.id as string;
}
