/** Every kind of probe, and all that a suite and the documents of its service make. */
import type { Service } from '../../spec/contract/service.ts';
import type { Case } from '../case/case.ts';
import type { Samples } from '../case/sample.ts';
import { answers } from './answers.ts';
import { requestBodies } from './body/request-bodies.ts';
import { links } from './links.ts';
import { negotiation } from './negotiation.ts';
import type { ProbeSubject } from './probe.ts';
import { ignoredParameters } from './query/ignored-parameters.ts';
import { queryParameters } from './query/query-parameters.ts';
import { requestHeaders } from './request-headers.ts';
import { surface } from './surface.ts';

const KINDS: readonly ((ground: ProbeSubject) => Case[])[] = [
  answers,
  negotiation,
  surface,
  links,
  requestHeaders,
  requestBodies,
  queryParameters,
  ignoredParameters,
];

/** The generated cases of a service. */
export function probeCases(service: Service, samples: Samples): Case[] {
  return KINDS.flatMap((kind) => kind({ service, samples }));
}
