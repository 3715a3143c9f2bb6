/** `run.json` of a certificate: how the run was made, so that it can be made again from its exchanges. */

import { isObject } from '../../spec/openapi/json-object.ts';
import type { Depth } from '../depth.ts';
import type { RecordedTarget } from '../evidence/replay.ts';
import { parseJson } from '../exchange.ts';
import type { SuiteDigests } from './suite-digests.ts';

export const RUN_FORMAT = 'api-interop/certified-run';

/** Raised whenever a property is added or changed. */
export const RUN_VERSION = 1;

export interface CertifiedRun {
  format: typeof RUN_FORMAT;
  formatVersion: typeof RUN_VERSION;
  tool: { name: string; version: string };
  service: string;
  suite: SuiteDigests;
  depth: Depth;
  seed: string;
  runId: string;
  /** What requests have in place of the token, or a token that is no secret. */
  token: string;
  /** True for a run with a user without the roles of an administrator. */
  hasMember: boolean;
  /** True for a run with a proxy between the target and a service that it calls. */
  hasProxy: boolean;
  target: RecordedTarget;
  companions: RecordedCompanion[];
}

/** Another service that the cases used. */
export interface RecordedCompanion {
  service: string;
  token: string;
  target: RecordedTarget;
}

/** Why a text is no `run.json`: what follows the name of its file in a message. */
export interface NoCertifiedRun {
  problem: string;
}

export function writeCertifiedRun(run: CertifiedRun): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}

export function readCertifiedRun(text: string): CertifiedRun | NoCertifiedRun {
  const run = parseJson(text);
  if (!isObject(run) || run.format !== RUN_FORMAT)
    return { problem: 'is not the description of a certified run' };
  if (run.formatVersion !== RUN_VERSION)
    return {
      problem: `has format version ${run.formatVersion}, and this program reads ${RUN_VERSION}. Verify with the version of this program that the certificate names`,
    };
  if (!isWhole(run as unknown as Partial<CertifiedRun>))
    return { problem: 'lacks a part of the description' };
  return run as unknown as CertifiedRun;
}

export function isCertifiedRun(read: CertifiedRun | NoCertifiedRun): read is CertifiedRun {
  return 'format' in read;
}

function isWhole({
  tool,
  service,
  suite,
  depth,
  seed,
  runId,
  token,
  target,
  companions,
}: Partial<CertifiedRun>): boolean {
  const texts = [service, depth, seed, runId, token, tool?.name, tool?.version, suite?.cases, suite?.rules];
  return (
    texts.every((text) => typeof text === 'string') &&
    isObject(suite?.documents) &&
    isTarget(target) &&
    Array.isArray(companions) &&
    companions.every((one) => isObject(one) && typeof one.token === 'string' && isTarget(one.target))
  );
}

function isTarget(target: unknown): boolean {
  return isObject(target) && typeof target.name === 'string' && URL.canParse(String(target.root));
}
