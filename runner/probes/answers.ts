/**
 * Of each operation one call that succeeds and one that is refused for something undeclared, at every microversion: a
 * cloud may differ at one of them only.
 */

import type { Contract } from '../../spec/contract/contract.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import type { Case } from '../case/case.ts';
import type { Sample } from '../case/sample.ts';
import {
  buildProbeCase,
  contractOf,
  lifetimeOf,
  type Probe,
  type ProbeSubject,
  requestOf,
  sampleMakerOf,
} from './probe.ts';
import { UNDECLARED_NAME } from './undeclared-name.ts';

/** The cases of all operations. */
export function buildAnswerCases(ground: ProbeSubject): Case[] {
  return ground.service.operations().map((operation) => {
    const facts = {
      capability: 'answers',
      words: operation,
      title: `${operation} answers a call that keeps to its microversion, and takes no undeclared property or parameter`,
      clause: 'status' as const,
      boundaries: 'all' as const,
      ...lifetimeOf(ground.service.revisions(operation)),
    };
    return buildProbeCase(ground, facts, async (cloud) => {
      const contract = contractOf(cloud, operation);
      const sample = await sampleMakerOf(ground, operation)(cloud, cloud.microversion);
      // What is refused changes nothing, so the sample can still succeed afterwards.
      for (const { request, about } of undeclared(contract, sample)) {
        await cloud.call(request, { status: 400, code: ground.samples.defaultErrorCode, about });
      }
      const about = {
        rule: 'request.accepted',
        clause: 'status' as const,
        location: { in: 'operation' as const, name: `${contract.method} ${contract.path}` },
        words: 'a call that keeps to the documents',
      };
      await cloud.call(requestOf(contract, sample), { status: 'success', about });
    });
  });
}

function undeclared(contract: Contract, sample: Sample): Probe[] {
  const { body, query } = sample;
  const property = { rule: 'request.refused', clause: 'property' as const };
  const probes: Probe[] = [];
  if (contract.body && isObject(body)) {
    const changed = { ...sample, body: { ...body, [UNDECLARED_NAME]: 'interop' } };
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
      words: `the parameter ${UNDECLARED_NAME} undeclared`,
    };
    probes.push({ request: requestOf(contract, changed), about });
  }
  return probes;
}
