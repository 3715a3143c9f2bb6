/** Removes from a target what killed runs left there, and nothing else. */

import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { FindRemnants, Remnants } from '../case/cleanup/remnants.ts';
import { parseJson, type Response } from '../exchange.ts';
import { CannotJudge, discover, type TokenAdvice } from '../target/discover.ts';
import { requestAt } from '../target/request-at.ts';
import { NetworkError, type Target } from '../target/target.ts';

export interface CleanOptions {
  service: Service;
  target: Target;
  token: string;
  /** What to do where the target refuses the token. */
  tokenAdvice?: TokenAdvice;
  /** The path of a GET that needs the token. */
  tokenCheck: string;
  findRemnants: FindRemnants;
  /** Only lists the remnants. */
  dryRun: boolean;
}

export interface Cleaning extends Remnants {
  /** Those that could not be deleted, with the status of the answer. */
  left: readonly string[];
}

/** @throws CannotJudge when the target cannot be reached, refuses the token, or cannot list its resources */
export async function clean(options: CleanOptions): Promise<Cleaning> {
  const { service, target, token, tokenAdvice, tokenCheck, findRemnants, dryRun } = options;
  const { maximum } = await discover(target, service, token, tokenCheck, tokenAdvice);
  const send = (method: string, path: string) => sendAt(maximum, options, method, path);
  const remnants = await findRemnants((path) => read(path, target.root, send));
  return { ...remnants, left: dryRun ? [] : await removeAll(remnants.paths, send) };
}

type Send = (method: string, path: string) => Promise<Response>;

async function sendAt(
  microversion: Microversion,
  { service, target, token }: CleanOptions,
  method: string,
  path: string,
): Promise<Response> {
  const request = requestAt({ profile: service.profile, microversion, token }, method, path);
  try {
    return await target.send(request, { repeatable: method === 'DELETE' });
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new CannotJudge(`${target.root} ${error.kind} (${method} ${path}).`);
  }
}

async function read(path: string, root: string, send: Send): Promise<unknown> {
  const { status, body } = await send('GET', path);
  if (status === 200) return parseJson(body);
  if (status === 404) return undefined;
  throw new CannotJudge(
    `${root} answered ${status} to GET ${path}, so that what killed runs left there cannot be listed.`,
  );
}

/** @returns those that were not deleted */
async function removeAll(paths: readonly string[], send: Send): Promise<string[]> {
  const left: string[] = [];
  for (const path of paths) {
    const { status } = await send('DELETE', path);
    if (status >= 300 && status !== 404) left.push(`DELETE ${path} answered ${status}`);
  }
  return left;
}
