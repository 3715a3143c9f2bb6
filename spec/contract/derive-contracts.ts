/**
 * Derives the contracts of a service from its documents: one for each operation and each closed range of microversions in
 * which nothing about it changes.
 *
 * Documents share every part that an overlay did not touch, so most comparisons are of object identities.
 */

import type { Json, OpenApiDocument, Surface } from '../openapi/document.ts';
import { collectReferences, requireTarget } from '../openapi/references/references.ts';
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
  const references = new WeakMap<object, ReadonlySet<string>>();
  for (const [version, document] of documents) {
    const resolver = new Resolver(document);
    const next = new Map<string, OpenRevision>();
    for (const call of listDeclaredCalls(document, surface)) {
      const parts = partsOf(document, call, references);
      const revision = nextRevision(open.get(call.name), parts, {
        textOf: () => JSON.stringify(resolver.resolve(call.declaration)),
        read: () => readContract(call, { document, resolver, version, profile }),
      });
      if (revision.contract.since === version) contracts.push(revision.contract);
      revision.contract.until = version;
      next.set(call.name, revision);
    }
    open = next;
  }
  return contracts;
}

/** A contract whose range may still grow. */
interface OpenRevision {
  contract: Contract;
  parts: readonly Json[];
  /** The declaration as JSON with its references resolved: equal texts are equal declarations. */
  text: string;
}

/** The revision before, where the call has not changed since; otherwise a new one. */
function nextRevision(
  before: OpenRevision | undefined,
  parts: readonly Json[],
  call: { textOf(): string; read(): Contract },
): OpenRevision {
  if (before && areIdentical(before.parts, parts)) return before;
  const text = call.textOf();
  return before?.text === text ? { ...before, parts } : { contract: call.read(), parts, text };
}

/** The declaration with everything that it refers to: the call changed if and only if one of these did. */
function partsOf(
  document: OpenApiDocument,
  call: DeclaredCall,
  memo: WeakMap<object, ReadonlySet<string>>,
): readonly Json[] {
  const parts: Json[] = [call.declaration];
  const seen = new Set<string>();
  for (const node of parts) {
    for (const reference of collectReferences(node, memo)) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      parts.push(requireTarget(document, reference));
    }
  }
  return parts;
}

function areIdentical(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
