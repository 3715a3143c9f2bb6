/** An edit as the peers compare it: without extensions, where OpenAPI's own keywords can express it. */
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { isVisible } from '../../spec/diff/mutations/judge/judge-mutant.ts';
import type { Mutant } from '../../spec/diff/mutations/mutants.ts';
import { resolveReferences } from './resolve-references.ts';
import { withoutExtensions } from './without-extensions.ts';

export interface ShownEdit {
  /** Unique, and the same in every run. */
  id: string;
  family: string;
  /** Without extensions, unless the edit changes an extension. */
  before: JsonObject;
  after(): JsonObject;
  /** Whether a client can see it. */
  isVisible: boolean;
  /** Whether only an extension of this project can express the edit. */
  isExtension: boolean;
}

/** Strips extensions, because other tools compare them as any JSON, and one of ours refers to most components. */
export function showEdit(id: string, mutant: Mutant): ShownEdit {
  const { document, edit, family } = mutant;
  const edited = () => edit.apply(document.root);
  const [before, after] = [stripExtensions(document.root), stripExtensions(edited())];
  const canBeSeen = isVisible(mutant);
  const said = canBeSeen ? serialiseOperations : JSON.stringify;
  const isExtension = said(before) === said(after);
  return {
    id,
    family: family.name,
    before: isExtension ? document.root : before,
    after: isExtension ? edited : () => stripExtensions(edited()),
    isVisible: canBeSeen,
    isExtension,
  };
}

/** Returns the same object for the same document. */
const IN_OPEN_API = new WeakMap<JsonObject, JsonObject>();

function stripExtensions(document: JsonObject): JsonObject {
  const known = IN_OPEN_API.get(document) ?? (withoutExtensions(document) as JsonObject);
  IN_OPEN_API.set(document, known);
  return known;
}

/** Leaves out components, since only extensions refer to those that no operation uses. */
function serialiseOperations(document: JsonObject): string {
  const { components, ...rest } = resolveReferences(document);
  return JSON.stringify([rest, (components as JsonObject | undefined)?.securitySchemes]);
}
