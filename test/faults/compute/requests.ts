/** Faults of what is accepted: parameters and bodies that the microversion does not declare. The call is changed before Nova gets it. */
import { onlyFor } from '../conditions.ts';
import { withBody, withJson, withoutParameter } from '../edits.ts';
import { answersAs, isCallOf, pathOf, versionOf } from './calls.ts';
import type { ComputeFault } from './compute-fault.ts';

export const REQUEST_FAULTS: readonly ComputeFault[] = [
  {
    id: 'unknown-parameter-ignored',
    does: 'ignores an unknown parameter of the list of flavors at 2.75, which refuses it',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.answers.listFlavors',
    at: '2.75',
    request: (q) => withoutParameter(q, 'interop_undeclared'),
  },
  {
    id: 'parameter-of-a-search-engine',
    does: 'accepts q in the list of services at 2.90',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.query.undeclared.listServices',
    at: '2.104',
    request: (q) => withoutParameter(q, 'q'),
  },
  {
    id: 'limit-one-microversion-early',
    does: 'applies at 2.32 the limit of the list of hypervisors, which came with 2.33',
    clause: 'property',
    rule: 'request.ignored',
    cases: 'compute.query.ignored.listHypervisors',
    at: '2.32',
    response: onlyFor(
      (q) => isCallOf('GET', /^\/os-hypervisors$/)(q) && versionOf(q) === '2.32' && /[?&]limit=/.test(q.path),
      (r) => withJson(r, (json) => ({ ...json, hypervisors: json.hypervisors.slice(0, 1) })),
    ),
  },
  {
    id: 'negative-limit',
    does: 'takes a negative limit for none',
    clause: 'values',
    rule: 'request.refused',
    cases: 'compute.query.wrong-value.listFlavors',
    at: '2.90',
    request: (q) => (/[?&]limit=-/.test(q.path) ? withoutParameter(q, 'limit') : q),
  },
  {
    id: 'type-of-a-key-pair-early',
    does: 'takes at 2.1 the type of a key pair, which came with 2.2',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.request-body.*.createKeypair',
    at: '2.1',
    request: (q) =>
      createsKeypair(q) && versionOf(q) === '2.1'
        ? withBody(q, (json) => ({ ...json, keypair: without(json.keypair, 'type') }))
        : q,
  },
  {
    id: 'tags-of-a-key-pair',
    does: 'takes tags of a key pair, which no microversion has',
    clause: 'property',
    rule: 'request.refused',
    cases: 'compute.request-body.undeclared-property.createKeypair',
    at: '2.104',
    request: (q) =>
      createsKeypair(q) ? withBody(q, (json) => ({ ...json, keypair: without(json.keypair, 'tags') })) : q,
  },
  {
    id: 'name-of-a-key-pair-as-number',
    does: 'takes a number for the name of a key pair',
    clause: 'type',
    rule: 'request.refused',
    cases: 'compute.request-body.wrong-type.createKeypair',
    at: '2.10',
    request: (q) =>
      createsKeypair(q)
        ? withBody(q, (json) => ({
            ...json,
            keypair:
              typeof json?.keypair?.name === 'number'
                ? { ...json.keypair, name: `interop-${json.keypair.name}` }
                : json?.keypair,
          }))
        : q,
  },
  {
    id: 'key-pair-created-is-200',
    does: 'answers 200 at 2.2 to a new key pair, as 2.1 does',
    clause: 'status',
    rule: 'status.declared',
    cases: 'compute.answers.createKeypair',
    at: '2.2',
    response: onlyFor(
      (q) => createsKeypair(q),
      (r) => (r.status === 201 ? { ...r, status: 200 } : r),
    ),
  },
  {
    id: 'tags-one-microversion-early',
    does: 'has the tags of servers at 2.25',
    clause: 'url',
    rule: 'request.refused',
    cases: 'compute.surface.methods./servers/{server_id}/tags',
    at: '2.25',
    ...answersAs('2.25', '2.26', (q) => /\/tags$/.test(pathOf(q))),
  },
];

const createsKeypair = isCallOf('POST', /^\/os-keypairs$/);

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
function without(object: any, name: string): unknown {
  if (typeof object !== 'object' || object === null) return object;
  const { [name]: _, ...rest } = object;
  return rest;
}
