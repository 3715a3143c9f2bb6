/** The form of `profile.yaml`, and the profile that it means: everything that is left out gets its default here. */
import type { Header, JsonSchema } from '../openapi/document.ts';
import type {
  AnswersProfile,
  AuthenticationProfile,
  DiscoveryPlace,
  Profile,
  ProfileResponse,
  ProfileResponses,
  RefusalsProfile,
  ResponseContent,
  VersionProfile,
  VersionRequest,
} from './profile.ts';

/** As `profile.schema.json` has it. */
export interface ProfileFile {
  service: string;
  versions?: {
    request?: {
      header?: string;
      query?: string;
      path?: string;
      'media-type'?: string;
      value?: string;
      'other-services'?: boolean;
    }[];
    latest?: string;
    absent?: VersionProfile['absent'];
    echo?: Record<string, string>;
    vary?: string[];
  };
  discovery?: {
    path: string;
    token?: boolean;
    entries?: string;
    where?: Record<string, string>;
    minimum?: string;
    maximum?: string;
    'minimum-header'?: string;
    'maximum-header'?: string;
  }[];
  authentication?: { header?: string; value?: string; check?: string; none?: true };
  answers?: {
    headers?: Record<string, Header>;
    statuses?: Record<string, ResponseFile>;
    errors?: ContentFile;
    'errors-of-status'?: Record<string, ContentFile>;
    'undeclared-headers'?: 'violation' | 'ignored';
    'empty-media-type'?: 'violation' | 'ignored';
  };
  requests?: {
    'undeclared-query'?: 'refused' | 'ignored' | 'unknown';
    'undeclared-body'?: 'ignored';
    head?: 'as-get' | 'refused';
    'trailing-slash'?: 'ignored';
    'middleware-methods'?: string[];
    headers?: Record<string, string>;
    'media-types'?: string[];
    'unsafe-reads'?: string[];
  };
  refusals?: {
    'unknown-url'?: Record<string, ResponseFile>;
    'unknown-method'?: Record<string, ResponseFile>;
    'other-version'?: Record<string, ResponseFile>;
    'malformed-version'?: Record<string, ResponseFile>;
    'unsupported-version'?: Record<string, ResponseFile>;
    'invalid-request'?: number[];
    'media-type'?: number[];
    'no-media-type'?: number[];
    'no-body'?: number[];
    accept?: number[];
  };
  links?: { outside?: { rel?: string; path?: string; header?: 'location'; host?: 'same' | 'any' }[] };
  probes?: { omit: string; reason: string }[];
}

interface ResponseFile {
  description?: string;
  headers?: Record<string, Header>;
  'without-headers'?: string[];
  content?: ContentFile;
}

type ContentFile = Record<string, { schema?: JsonSchema }>;

/** @param path the file, for messages; null without one */
export function profileOf(file: ProfileFile, path: string | null): Profile {
  return {
    service: file.service,
    versions: versionsOf(file.versions),
    discovery: (file.discovery ?? []).map(discoveryOf),
    authentication: authenticationOf(file.authentication),
    answers: answersOf(file.answers),
    requests: {
      undeclaredQuery: file.requests?.['undeclared-query'] ?? 'unknown',
      isUndeclaredBodyIgnored: file.requests?.['undeclared-body'] === 'ignored',
      head: file.requests?.head ?? 'unknown',
      isTrailingSlashIgnored: file.requests?.['trailing-slash'] === 'ignored',
      middlewareMethods: file.requests?.['middleware-methods'] ?? [],
      headers: lowerCased(file.requests?.headers),
      mediaTypes: (file.requests?.['media-types'] ?? []).map((type) => type.toLowerCase()),
      unsafeReads: file.requests?.['unsafe-reads'] ?? [],
    },
    refusals: refusalsOf(file.refusals),
    outsideLinks: (file.links?.outside ?? []).map(({ rel, path: pattern, header, host }) => ({
      staysAtHost: host === 'same',
      ...(rel !== undefined && { rel }),
      ...(header !== undefined && { header }),
      ...(pattern !== undefined && { path: new RegExp(pattern, 'u') }),
    })),
    omittedProbes: (file.probes ?? []).map(({ omit, reason }) => ({ pattern: omit, reason })),
    file: path,
  };
}

function versionsOf({
  request = [],
  latest,
  absent,
  echo,
  vary = [],
}: NonNullable<ProfileFile['versions']> = {}): VersionProfile {
  return {
    requests: request.map(requestOf),
    latest: latest ?? null,
    absent: absent ?? null,
    echo: new Map(Object.entries(lowerCased(echo))),
    vary: vary.map((name) => name.toLowerCase()),
  };
}

function requestOf(
  one: NonNullable<NonNullable<ProfileFile['versions']>['request']>[number],
): VersionRequest {
  const template = one.value ?? '{version}';
  if (one.header !== undefined)
    return {
      in: 'header',
      name: one.header.toLowerCase(),
      template,
      hasOtherServices: one['other-services'] === true,
    };
  if (one.query !== undefined) return { in: 'query', name: one.query, template };
  if (one.path !== undefined) return { in: 'path', template: one.path };
  return { in: 'media-type', template: one['media-type'] as string };
}

function discoveryOf(one: NonNullable<ProfileFile['discovery']>[number]): DiscoveryPlace {
  const isInHeaders = one['minimum-header'] !== undefined || one['maximum-header'] !== undefined;
  const [minimum, maximum] = isInHeaders
    ? [one['minimum-header'], one['maximum-header']].map((name) => (name ?? '').toLowerCase())
    : [one.minimum ?? 'min_version', one.maximum ?? 'max_version'];
  return {
    path: one.path,
    needsToken: one.token === true,
    entries: one.entries ?? '',
    where: one.where ?? {},
    minimum: minimum as string,
    maximum: maximum as string,
    in: isInHeaders ? 'header' : 'body',
  };
}

/** OpenStack's, unless the file says otherwise. */
function authenticationOf({
  header = 'X-Auth-Token',
  value = '{token}',
  check,
  none,
}: NonNullable<ProfileFile['authentication']> = {}): AuthenticationProfile {
  return { header: none ? null : header.toLowerCase(), template: value, check: check ?? null };
}

function answersOf({
  headers,
  statuses,
  errors,
  'errors-of-status': ofStatus = {},
  'undeclared-headers': undeclared,
  'empty-media-type': ofEmpty,
}: NonNullable<ProfileFile['answers']> = {}): AnswersProfile {
  return {
    headers: new Map(Object.entries(lowerCased(headers))),
    statuses: responsesOf(statuses) ?? new Map(),
    errors: contentOf(errors),
    errorsOfStatus: new Map(
      Object.entries(ofStatus).map(([status, content]) => [Number(status), contentOf(content) ?? new Map()]),
    ),
    areHeadersComplete: undeclared !== 'ignored',
    isEmptyMediaTypeIgnored: ofEmpty === 'ignored',
  };
}

function refusalsOf(file: NonNullable<ProfileFile['refusals']> = {}): RefusalsProfile {
  return {
    unknownUrl: responsesOf(file['unknown-url']),
    unknownMethod: responsesOf(file['unknown-method']),
    otherVersion: responsesOf(file['other-version']),
    malformedVersion: responsesOf(file['malformed-version']),
    unsupportedVersion: responsesOf(file['unsupported-version']),
    invalidRequest: file['invalid-request'] ?? null,
    mediaType: file['media-type'] ?? null,
    noMediaType: file['no-media-type'] ?? null,
    noBody: file['no-body'] ?? null,
    accept: file.accept ?? null,
  };
}

function responsesOf(file: Record<string, ResponseFile> | undefined): ProfileResponses | null {
  if (file === undefined) return null;
  return new Map(Object.entries(file).map(([status, response]) => [Number(status), responseOf(response)]));
}

function responseOf(file: ResponseFile): ProfileResponse {
  return {
    description: file.description ?? '',
    headers: new Map(Object.entries(lowerCased(file.headers))),
    withoutHeaders: (file['without-headers'] ?? []).map((name) => name.toLowerCase()),
    content: contentOf(file.content),
  };
}

function contentOf(file: ContentFile | undefined): ResponseContent | null {
  if (file === undefined) return null;
  return new Map(Object.entries(file).map(([type, { schema = {} }]) => [type, schema]));
}

function lowerCased<T>(named: Record<string, T> = {}): Record<string, T> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]));
}
