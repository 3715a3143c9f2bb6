/**
 * Makes one valid call of each operation, and one with something undeclared, at every microversion: a cloud may differ
 * at a single one.
 */

import { type Contract, canSucceed } from '../../spec/contract/contract.ts';
import { isValid } from '../../spec/contract/validate.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import { listPathParameters } from '../../spec/openapi/objects/list-path-parameters.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { Sample } from '../case/generated/sample.ts';
import {
  buildProbeCase,
  contractOf,
  defaultCodeOf,
  invalidStatusOf,
  lifetimeOf,
  listSampledOperations,
  type Probe,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';
import { UNDECLARED_NAME } from './undeclared-name.ts';

/** The cases of all operations. */
export function buildAnswerCases(subject: ProbeSubject): Case[] {
  return listSampledOperations(subject).map((operation) => {
    const facts = {
      capability: 'answers',
      words: operation,
      title: `${operation} accepts a valid call, and refuses undeclared properties and parameters`,
      clause: 'status' as const,
      boundaries: 'all' as const,
      ...lifetimeOf(subject.service.revisions(operation)),
    };
    return buildProbeCase(subject, facts, async (cloud) => {
      const declared = subject.service.contract(operation, cloud.microversion);
      if (declared && !canSucceed(declared)) return callRemoved(cloud, declared);
      const contract = contractOf(cloud, operation);
      const sample = await sampleMakerOf(subject, operation)(cloud, cloud.microversion);
      // A refused call changes nothing, so the sample can still succeed after it.
      for (const { request, about } of listUndeclaredProbes(contract, sample)) {
        await cloud.call(request, { status: invalidStatusOf(subject), ...defaultCodeOf(subject), about });
      }
      const about = {
        rule: 'request.accepted',
        clause: 'status' as const,
        location: { in: 'operation' as const, name: `${contract.method} ${contract.path}` },
        words: 'a valid call',
      };
      await cloud.call(requestOf(contract, sample), { status: 'success', about });
    });
  });
}

/** An operation that declares no success needs nothing to be called: the rules judge its refusal. */
async function callRemoved(cloud: Cloud, contract: Contract): Promise<void> {
  const params = Object.fromEntries(listPathParameters(contract.path).map((name) => [name, cloud.uuid()]));
  const body = contract.body ? { body: contract.action === null ? {} : { [contract.action]: {} } } : {};
  await cloud.call(requestOf(contract, { params, ...body }), { status: 'refusal', about: ABOUT_REMOVED });
}

const ABOUT_REMOVED = {
  rule: 'request.refused',
  clause: 'status' as const,
  location: { in: 'operation' as const },
  words: 'a call of an operation that was removed',
};

function listUndeclaredProbes(contract: Contract, sample: Sample): Probe[] {
  const { body, query } = sample;
  const property = { rule: 'request.refused', clause: 'property' as const };
  const probes: Probe[] = [];
  const extended = isObject(body) && { ...body, [UNDECLARED_NAME]: 'interop' };
  if (contract.body && extended && !isValid(contract.body.schema, extended)) {
    const changed = { ...sample, body: extended };
    const about = {
      ...property,
      location: { in: 'request-body' as const, pointer: `/${UNDECLARED_NAME}` },
      words: `a body in which /${UNDECLARED_NAME} is undeclared`,
    };
    probes.push({ request: requestOf(contract, changed), about });
  }
  if (contract.query.undeclared === 'refused') {
    const changed = { ...sample, query: { ...query, [UNDECLARED_NAME]: '1' } };
    const about = {
      ...property,
      location: { in: 'query' as const, name: UNDECLARED_NAME },
      words: `the undeclared parameter ${UNDECLARED_NAME}`,
    };
    probes.push({ request: requestOf(contract, changed), about });
  }
  return probes;
}
