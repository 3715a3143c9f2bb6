/**
 * Derives the contracts of a service from its documents: one for each operation and each closed range of microversions in
 * which nothing about it changes.
 *
 * Documents share every part that an overlay did not touch, so most comparisons are of object identities.
 */

import type { Json, OpenApiDocument, Surface } from '../openapi/document.ts';
import { Resolver } from '../openapi/references/resolver.ts';
import type { Profile } from '../profile/profile.ts';
import { profileWithoutFile } from '../profile/read-profile.ts';
import type { Contract } from './contract.ts';
import { type DeclaredCall, listDeclaredCalls } from './declared-calls.ts';
import type { Microversion } from './microversion.ts';
import { readContract } from './read-contract.ts';
import { surfaceOf } from './surface-of-profile.ts';

/**
 * Contracts by the microversion in which they begin, and then in the order of the document.
 * @param documents oldest first
 * @param surface of documents that declare none
 * @throws Error for a reference without a target, or one that leads back to itself
 */
export function deriveContracts(
  documents: ReadonlyMap<Microversion, OpenApiDocument>,
  profile: Profile = profileWithoutFile(''),
  surface: Surface = surfaceOf(documents.values(), profile),
): Contract[] {
  const contracts: Contract[] = [];
  let open: ReadonlyMap<string, OpenRevision> = new Map();
  let resolver: Resolver | undefined;
  for (const [version, document] of documents) {
    const current: Resolver = resolver?.forNext(document) ?? new Resolver(document);
    const next = new Map<string, OpenRevision>();
    for (const call of listDeclaredCalls(document, surface)) {
      const before = open.get(call.name);
      const isSame = before?.declaration === call.declaration && !current.refersToChange(call.declaration);
      const revision = isSame
        ? before
        : nextRevision(before, call, JSON.stringify(current.resolve(call.declaration)), () =>
            readContract(call, { document, resolver: current, version, profile }),
          );
      if (revision.contract.since === version) contracts.push(revision.contract);
      revision.contract.until = version;
      next.set(call.name, revision);
    }
    open = next;
    resolver = current;
  }
  return contracts;
}

/** A contract whose range may still grow. */
interface OpenRevision {
  contract: Contract;
  declaration: Json;
  /** The declaration as JSON with its references resolved: equal texts are equal declarations. */
  text: string;
}

/** The revision before, where the call means the same; otherwise a new one. */
function nextRevision(
  before: OpenRevision | undefined,
  { declaration }: DeclaredCall,
  text: string,
  read: () => Contract,
): OpenRevision {
  return { contract: before?.text === text ? before.contract : read(), declaration, text };
}
