/** Judges the calls that others make, as they pass: every general rule, without cases. */
import type { Contract } from '../../spec/contract/contract.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { type Exchange, headerMap, type JudgedCall, parseJson, type Request } from '../exchange.ts';
import { type Finding, locationText } from '../finding.ts';
import type { Cause } from '../report/cause.ts';
import { Causes } from '../report/causes.ts';
import type { KnownFindings } from '../report/known-findings.ts';
import { judge, judgeCall, withoutToken } from '../rules/judge.ts';
import { IgnoredHeaders } from '../run/ignored-headers.ts';
import type { Discovered } from '../target/discover.ts';
import { findAcceptedRequests } from './accepted-request.ts';
import { readAskedVersion } from './asked-version.ts';

export interface TrafficJudgeOptions {
  service: Service;
  /** The root of the target as a URL without a slash at its end. */
  root: string;
  /** The versions of the target. */
  versions: Discovered;
  known?: KnownFindings;
  /** Headers to ignore in addition to those of the transport. */
  allowHeaders?: readonly string[];
}

/** What the calls so far have shown. */
export interface TrafficSummary {
  calls: number;
  /** Calls that could not be judged, because no version can be told from them. */
  unjudged: number;
  operations: number;
  microversions: number;
  findings: readonly Cause[];
}

export class TrafficJudge {
  readonly #options: TrafficJudgeOptions;
  readonly #causes: Causes;
  readonly #ignored: IgnoredHeaders;
  readonly #operations = new Set<string>();
  readonly #found = new Set<string>();
  readonly #microversions = new Set<Microversion>();
  #calls = 0;
  #unjudged = 0;

  constructor(options: TrafficJudgeOptions) {
    this.#options = options;
    this.#causes = new Causes(options.known);
    // A client may ask for compressed answers, which a run never does.
    this.#ignored = new IgnoredHeaders(['content-encoding', ...(options.allowHeaders ?? [])]);
  }

  /** @returns what is neither known nor was found before in the same way */
  add(exchange: Exchange): Finding[] {
    this.#calls += 1;
    const read = this.#read(exchange);
    if (!read) {
      this.#unjudged += 1;
      return [];
    }
    const { service, root } = this.#options;
    const { contract, microversion, request } = read;
    const plain = { ...exchange, request };
    const call: JudgedCall = judgeCall({
      ...{ service, root, exchange: plain, contract, microversion, followsLocation: false },
    });
    this.#operations.add(contract.operation);
    this.#microversions.add(microversion);
    const findings = [...judge(this.#ignored.omitFrom(call)), ...findAcceptedRequests(call)];
    return findings.filter((finding) =>
      this.#isNew({ ...finding, exchange: withoutToken(exchange, service.profile) }),
    );
  }

  summary(): TrafficSummary {
    return {
      calls: this.#calls,
      unjudged: this.#unjudged,
      operations: this.#operations.size,
      microversions: this.#microversions.size,
      findings: this.#causes.all(this.#options.service),
    };
  }

  #isNew(finding: Finding): boolean {
    const isKnown = this.#causes.add(finding, 'the recorded traffic');
    const key = `${finding.operation} ${finding.rule} ${locationText(finding.location)}`;
    const wasFound = this.#found.has(key);
    this.#found.add(key);
    return !isKnown && !wasFound;
  }

  #read(
    exchange: Exchange,
  ): { contract: Contract; microversion: Microversion; request: Request } | undefined {
    const { service, versions } = this.#options;
    const { profile, oldest } = service;
    const { text, path } = readAskedVersion(profile, exchange.request);
    const request = { ...exchange.request, path };
    const { headers } = request;
    const at = this.#versionOf(text, exchange);
    if (at === undefined) return undefined;
    if (at === 'malformed' || at === 'unsupported') {
      const name = at === 'malformed' ? 'malformedMicroversion' : 'unsupportedMicroversion';
      return { contract: service.refusal(name, oldest), microversion: oldest, request };
    }
    // A version that the documents do not have yet cannot be judged.
    if (!service.has(at) || !isWithin(at, versions.minimum, versions.maximum)) return undefined;
    const [plainPath] = path.split('?') as [string];
    const isUntyped = request.body !== null && !headers['content-type'] && exchange.response.status === 400;
    if (isUntyped) return { contract: service.refusal('untypedBody', at), microversion: at, request };
    const body = request.body === null ? undefined : (parseJson(request.body) ?? request.body);
    return {
      contract: service.match(request.method, plainPath, at, body).contract,
      microversion: at,
      request,
    };
  }

  #versionOf(
    text: string | null,
    { response }: Exchange,
  ): Microversion | 'malformed' | 'unsupported' | undefined {
    const { service, versions } = this.#options;
    const { absent, latest, echo } = service.profile.versions;
    if (text === null) {
      if (absent === 'oldest') return versions.minimum;
      return absent === 'newest' ? versions.maximum : undefined;
    }
    if (text === latest) return versions.maximum;
    const isRefused = response.status === 400 || response.status === 406;
    if (
      service.has(text as Microversion) &&
      isWithin(text as Microversion, versions.minimum, versions.maximum)
    )
      return text as Microversion;
    // What the service echoes, it has understood as a version: the documents are older.
    const headers = headerMap(response);
    const isEchoed = [...echo.keys()].some((name) => headers.get(name)?.includes(text));
    if (isEchoed && !isRefused) return undefined;
    return /^\d+\.\d+$/.test(text) ? 'unsupported' : 'malformed';
  }
}

export function hasViolation({ findings }: Pick<TrafficSummary, 'findings'>): boolean {
  return findings.some(({ knownBy, level }) => knownBy === undefined && level === 'MUST');
}
