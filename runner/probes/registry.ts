/** All kinds of probes. */
import type { Service } from '../../spec/contract/service.ts';
import { matchesPattern } from '../../spec/known/pattern.ts';
import type { Case } from '../case/case.ts';
import type { Samples } from '../case/generated/sample.ts';
import { buildAnswerCases } from './answers.ts';
import { buildRequestBodyCases } from './body/request-bodies.ts';
import { buildLinkCases } from './links.ts';
import { buildNegotiationCases } from './negotiation.ts';
import type { ProbeSubject } from './probe.ts';
import { buildIgnoredParameterCases } from './query/ignored-parameters.ts';
import { buildQueryCases } from './query/query-parameters.ts';
import { buildRequestHeaderCases } from './request-headers.ts';
import { buildAbsentCases } from './surface/absent.ts';
import { buildActionCases } from './surface/actions.ts';
import { buildSurfaceCases } from './surface/surface.ts';
import { buildTokenCases } from './token.ts';
import { buildVersionPlaceCases } from './version-places.ts';

const KINDS: readonly ((subject: ProbeSubject) => Case[])[] = [
  buildAnswerCases,
  buildNegotiationCases,
  buildVersionPlaceCases,
  buildSurfaceCases,
  buildActionCases,
  buildAbsentCases,
  buildTokenCases,
  buildLinkCases,
  buildRequestHeaderCases,
  buildRequestBodyCases,
  buildQueryCases,
  buildIgnoredParameterCases,
];

/** Builds the generated cases of a service, from its documents and the samples of its suite, but those that its profile omits. */
export function buildProbeCases(service: Service, samples: Samples): Case[] {
  const { omittedProbes } = service.profile;
  return KINDS.flatMap((kind) => kind({ service, samples })).filter(
    ({ id }) => !omittedProbes.some(({ pattern }) => matchesPattern(pattern, id)),
  );
}
