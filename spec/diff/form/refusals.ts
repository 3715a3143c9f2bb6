/** What is answered to calls that no operation takes, where a document says so, in the form of operations. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import { asSet } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { eraseParameterNames } from '../../openapi/erase-parameter-names.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Answers } from './normalise-answers.ts';
import type { OperationForm } from './operation-form.ts';

export function* refusalsIn({ root }: ApiDocument, answers: Answers): Generator<OperationForm> {
  const surface = root['x-surface'] as JsonObject | undefined;
  if (!surface) return;
  const { routes, ...general } = surface;
  for (const [name, responses] of Object.entries(general))
    yield refusal(name, responses, { source: responses }, answers);
  for (const [path, route] of Object.entries((routes ?? {}) as JsonObject)) {
    const { methods = [], unknownMethod, notYet = {} } = route as JsonObject;
    const usual = general.unknownMethod;
    const ofUnknown = usual === undefined ? { source: route } : { source: route, usual };
    yield {
      ...refusal(`unknownMethod ${path}`, unknownMethod, ofUnknown, answers),
      facts: allowOf(methods as Json[]),
    };
    for (const method of missing(root, path, methods as string[])) {
      const own = (notYet as JsonObject)[method];
      const ofMissing =
        general.notYet === undefined ? { source: route } : { source: route, usual: general.notYet };
      yield refusal(`notYet ${method} ${path}`, own, ofMissing, answers);
    }
  }
}

/** Methods that a path has at another version. */
function missing({ paths = {} }: JsonObject, path: string, methods: readonly string[]): string[] {
  const item = (paths as JsonObject)[path] as JsonObject | undefined;
  return methods.filter((method) => item?.[method.toLowerCase()] === undefined);
}

/** @param usual what is answered when the document says nothing of its own */
function refusal(
  name: string,
  own: Json | undefined,
  { source, usual }: { source: Json; usual?: Json },
  answers: Answers,
): OperationForm {
  return {
    source,
    name,
    key: eraseParameterNames(name),
    parameters: new Map(),
    body: undefined,
    responses: answers.byStatus(own ?? usual),
    answersAsUsual: own === undefined,
    facts: new Map(),
  };
}

/** The same for the same list: what is one and the same need not be compared. */
const ALLOW = new WeakMap<readonly Json[], ReadonlyMap<string, Json>>();

/** The order in which `Allow` names methods means nothing. */
function allowOf(methods: readonly Json[]): ReadonlyMap<string, Json> {
  const known = ALLOW.get(methods);
  const facts = known ?? new Map([['allow', asSet(methods)]]);
  if (!known) ALLOW.set(methods, facts);
  return facts;
}
