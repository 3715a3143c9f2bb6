/** Whether clients of one document can call the other one, by its authentication and servers. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { Effect } from '../difference.ts';

/** @param name of the fact; what cannot be decided is `other` */
export function effectOfFact(name: string, before: Json, after: Json): Effect {
  const serves = SERVES[name];
  if (!serves) return 'other';
  const [servesOld, servesNew] = [serves(after, before), serves(before, after)];
  if (servesOld && servesNew) return 'unused';
  if (servesOld) return 'wider';
  return servesNew ? 'narrower' : 'other';
}

/** Whether the cloud of one fact takes every call that a client of the other may make. */
const SERVES: Readonly<Record<string, (cloud: Json, client: Json) => boolean>> = {
  authentication: (cloud, client) =>
    alternativesOf(client).every((sent) => alternativesOf(cloud).some((asked) => satisfies(sent, asked))),
  servers: (cloud, client) =>
    (client as Json[]).every((used) => (cloud as Json[]).some((server) => includesServer(server, used))),
};

interface Requirement {
  scheme: JsonObject;
  scopes: readonly Json[];
}

/** No requirement is one alternative, which needs nothing. */
function alternativesOf(fact: Json): readonly (readonly Requirement[])[] {
  const alternatives = fact as unknown as Requirement[][];
  return alternatives.length === 0 ? [[]] : alternatives;
}

function satisfies(sent: readonly Requirement[], asked: readonly Requirement[]): boolean {
  return asked.every((each) =>
    sent.some(
      (own) =>
        isAccepted(own.scheme, each.scheme) && each.scopes.every((scope) => own.scopes.includes(scope)),
    ),
  );
}

/** A client may use any of the OAuth flows that it knows. */
function isAccepted(sent: JsonObject, asked: JsonObject): boolean {
  const [{ flows: own, ...restSent }, { flows, ...restAsked }] = [sent, asked];
  if (canonicalise(restSent) !== canonicalise(restAsked)) return false;
  if (!isObject(own) || !isObject(flows)) return canonicalise(own ?? null) === canonicalise(flows ?? null);
  return Object.entries(own).every(([name, flow]) => textOfFlow(flow) === textOfFlow(flows[name] ?? null));
}

/** Without its scopes: those that count are in the requirement. */
function textOfFlow(flow: Json): string {
  return canonicalise(isObject(flow) ? { ...flow, scopes: null } : flow);
}

/** Whether each URL that the variables allow is one of the server. */
function includesServer(server: Json, used: Json): boolean {
  if (canonicalise(server) === canonicalise(used)) return true;
  if (!isObject(server) || !isObject(used) || server.url !== used.url) return false;
  const variables = server.variables as { enum: Json[] }[];
  return (used.variables as { enum: Json[] }[]).every((variable, index) => {
    const allowed = variables[index]?.enum ?? [];
    // Without a list, any value is allowed.
    if (allowed.length === 0) return variable.enum.length > 0;
    return variable.enum.length > 0 && variable.enum.every((value) => allowed.includes(value));
  });
}
