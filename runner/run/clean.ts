/** Removes from a target what runs left there that were killed. Nothing else is touched: each suite knows its own names. */
import type { Service } from '../../spec/contract/service.ts';
import { parseJson } from '../exchange.ts';
import { NetworkError, type Target } from '../target/target.ts';
import { CannotJudge, discover } from './discover.ts';

/** What is left of earlier runs. */
export interface Remnants {
  /** Paths to be deleted; what depends on something else comes before it. */
  paths: readonly string[];
  /** What stands in the way although it is nobody's of ours, in words. */
  foreign: readonly string[];
}

/** Looks for the remnants of a suite. @param read the JSON at a path, at the newest microversion; undefined for 404 */
export type FindRemnants = (read: (path: string) => Promise<unknown>) => Promise<Remnants>;

export interface CleanOptions {
  service: Service;
  target: Target;
  token: string;
  tokenCheck: string;
  findRemnants: FindRemnants;
  /** Only look. */
  dryRun: boolean;
}

export interface Cleaning extends Remnants {
  /** Those that could not be deleted, with the status that came. */
  left: readonly string[];
}

/** @throws CannotJudge when the target cannot be asked */
export async function clean({
  service,
  target,
  token,
  tokenCheck,
  findRemnants,
  dryRun,
}: CleanOptions): Promise<Cleaning> {
  const { maximum } = await discover(target, service, token, tokenCheck);
  const send = async (method: string, path: string) => {
    const headers = {
      accept: 'application/json',
      'openstack-api-version': `${service.name} ${maximum}`,
      'x-auth-token': token,
    };
    try {
      return await target.send({ method, path, headers, body: null }, { repeatable: method === 'DELETE' });
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      throw new CannotJudge(`${target.root} ${error.kind} (${method} ${path}).`);
    }
  };
  const remnants = await findRemnants(async (path) => {
    const { status, body } = await send('GET', path);
    if (status === 200) return parseJson(body);
    if (status === 404) return undefined;
    throw new CannotJudge(
      `${target.root} answered ${status} to GET ${path}, and what is left there cannot be told.`,
    );
  });
  const left: string[] = [];
  if (!dryRun) {
    for (const path of remnants.paths) {
      const { status } = await send('DELETE', path);
      if (status >= 300 && status !== 404) left.push(`DELETE ${path} answered ${status}`);
    }
  }
  return { ...remnants, left };
}
