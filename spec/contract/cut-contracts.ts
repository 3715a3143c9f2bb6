/**
 * Cuts the documents of a service into contracts: one for each operation and each closed range of
 * microversions in which nothing about it changes.
 *
 * The documents share what an overlay did not touch, so most of the work is comparing object identities.
 */

import type { Json, OpenApiDocument } from '../openapi/document.ts';
import { lookUp, Resolver, referencesIn } from '../openapi/references.ts';
import type { Contract } from './contract.ts';
import type { Microversion } from './microversion.ts';
import { callsOf, type DeclaredCall, readContract } from './read-contract.ts';

/** @param documents in the order of their microversions */
export function cutContracts(documents: ReadonlyMap<Microversion, OpenApiDocument>): Contract[] {
  const contracts: Contract[] = [];
  let open = new Map<string, OpenRevision>();
  const references = new WeakMap<object, ReadonlySet<string>>();
  for (const [version, document] of documents) {
    const resolver = new Resolver(document);
    const next = new Map<string, OpenRevision>();
    for (const call of callsOf(document)) {
      const before = open.get(call.name);
      const parts = partsOf(document, call, references);
      if (before && isSame(before.parts, parts)) {
        before.contract.until = version;
        next.set(call.name, before);
        continue;
      }
      const print = JSON.stringify(resolver.resolve(call.declaration));
      if (before?.print === print) {
        before.contract.until = version;
        next.set(call.name, { ...before, parts });
        continue;
      }
      const contract = readContract(document, call, resolver, version);
      contracts.push(contract);
      next.set(call.name, { contract, parts, print });
    }
    open = next;
  }
  return contracts;
}

interface OpenRevision {
  contract: Contract;
  parts: readonly Json[];
  print: string;
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
    for (const reference of referencesIn(node, memo)) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      parts.push(lookUp(document, reference));
    }
  }
  return parts;
}

function isSame(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
