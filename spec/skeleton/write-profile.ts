/** Writes the profile of a new service, with a comment for each part and for each part that is missing. */
import { stringify } from 'yaml';
import type { JsonObject } from '../openapi/json-object.ts';
import type { ProfileGuess } from './guess-profile.ts';
import type { Survey } from './survey.ts';

export interface ProfileSkeleton {
  text: string;
  /** What a person has to add or to check, a line each. */
  open: readonly string[];
}

export interface ProfileFacts {
  service: string;
  versions: readonly string[];
  guess: ProfileGuess;
  /** Null without a target. */
  survey: Survey | null;
}

/** The text is valid as it is, but for several versions that nothing tells how to ask for. */
export function writeProfile(facts: ProfileFacts): ProfileSkeleton {
  const open: string[] = [];
  const parts = [
    '# What holds for the whole service and OpenAPI cannot say. docs/profile.md explains every key.\n',
    yaml({ service: facts.service }),
    writeVersions(facts, open),
    writeDiscovery(facts, open),
    writeAuthentication(facts, open),
    writeAnswers(facts, open),
    writeRequests(facts),
    writeRefusals(facts, open),
  ];
  return { text: parts.join(''), open };
}

function writeVersions({ versions, guess, survey }: ProfileFacts, open: string[]): string {
  const { request } = guess;
  if (request === undefined && versions.length > 1)
    open.push('versions.request: how a call asks for its version; the documents have no parameter for it');
  if (request === undefined)
    return comment(
      versions.length > 1
        ? 'TODO How a call asks for its version, one of:'
        : 'Calls ask for no version. If they do, one of:',
      'versions:',
      '  request:',
      '    - { header: Api-Version }                                  # value: "things {version}", if it has more than the version',
      '    - { query: api-version }',
      '    - { path: "/v{version}" }                                  # before each path of the documents',
      '    - { media-type: "application/vnd.things.{version}+json" }',
    );
  const absent = survey?.absent ?? null;
  if (absent === null) open.push('versions.absent: what a call without a version gets');
  const echo = survey?.echo ?? {};
  return (
    yaml({
      versions: {
        request: [request],
        ...(absent && { absent }),
        ...(Object.keys(echo).length > 0 && { echo }),
      },
    }) +
    (absent
      ? ''
      : comment(
          '  absent: oldest                # or newest, or refused: what a call without a version gets',
        ))
  );
}

function writeDiscovery({ survey }: ProfileFacts, open: string[]): string {
  const discovery = survey?.discovery;
  if (discovery) return yaml({ discovery: [discovery] });
  open.push(
    'discovery: where the target says which versions it has; without it, it is taken to have all of the documents',
  );
  return comment(
    'Where the target says which versions it has. Without it, it is taken to have all of the documents.',
    'discovery:',
    '  - { path: /, entries: /versions, minimum: min_version, maximum: max_version }',
  );
}

function writeAuthentication({ guess }: ProfileFacts, open: string[]): string {
  if (guess.authentication) return yaml({ authentication: guess.authentication });
  open.push('authentication: where calls have their token; the documents know no way that is supported');
  return comment(
    'Where calls have their token.',
    'authentication: { header: Authorization, value: "Bearer {token}" }',
  );
}

function writeAnswers({ survey }: ProfileFacts, open: string[]): string {
  if (survey === null) {
    open.push('answers: headers of every answer, and the content of errors; --target URL shows them');
    return (
      comment('Until the headers of every answer are listed here, undeclared ones are no violation.') +
      yaml({ answers: { 'undeclared-headers': 'ignored' } }) +
      comment(
        '  headers: { X-Request-Id: { required: true, schema: { type: string } } }',
        '  errors: { application/json: { schema: { type: object } } }',
      )
    );
  }
  const { headers, errors } = survey;
  const declared = headers.map((name) => [name, { required: true, schema: { type: 'string' } }]);
  if (errors)
    open.push('answers.errors: the properties that errors were seen with; close the schema if these are all');
  return (
    comment('Of every answer that was seen. Other headers are violations, unless documents declare them.') +
    yaml({
      answers: {
        ...(declared.length > 0 && { headers: Object.fromEntries(declared) }),
        ...(errors && { errors }),
        ...(declared.length === 0 && !errors && { 'undeclared-headers': 'violation' }),
      },
    })
  );
}

function writeRequests({ survey }: ProfileFacts): string {
  const undeclared = survey?.undeclaredQuery;
  return undeclared
    ? yaml({ requests: { 'undeclared-query': undeclared } })
    : comment('requests: { undeclared-query: refused }    # or ignored');
}

function writeRefusals({ survey }: ProfileFacts, open: string[]): string {
  open.push('refusals: statuses for invalid bodies and media types, which only calls that write show');
  const seen: JsonObject = {
    ...(survey?.refusals as JsonObject | undefined),
    ...(survey?.accept && { accept: [...survey.accept] }),
  };
  const rest = [
    '  invalid-request: [400]        # a body or query that the documents do not allow',
    '  media-type: [415]             # a body of another media type; [] where it is ignored',
    '  no-media-type: [415]          # a call without the body that it needs',
    '  no-body: [400]                # an empty body',
  ];
  if (Object.keys(seen).length === 0)
    return comment(
      'How calls are refused that no operation takes. Without an entry any 4xx is a refusal.',
      'refusals:',
      '  unknown-url: { 404: {} }',
      '  unknown-method: { 405: {} }',
      ...rest,
    );
  return yaml({ refusals: seen }) + comment(...rest);
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 110 });
}

function comment(...lines: string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}
