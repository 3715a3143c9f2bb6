/** The profile of a service: what holds for the whole service and OpenAPI cannot say. */
import type { Header, JsonSchema } from '../openapi/document.ts';

export interface Profile {
  /** In reports, and in the ids of cases. */
  service: string;
  versions: VersionProfile;
  /** Where the target says which versions it has; empty where it does not. */
  discovery: readonly DiscoveryPlace[];
  authentication: AuthenticationProfile;
  answers: AnswersProfile;
  requests: RequestsProfile;
  refusals: RefusalsProfile;
  /** Links that may lead out of the documents. */
  outsideLinks: readonly OutsideLink[];
  omittedProbes: readonly OmittedProbes[];
  /** The file; null for the profile of a service that has none. */
  file: string | null;
}

export interface VersionProfile {
  /** The runner asks in the first way. Empty where calls ask for no version. */
  requests: readonly VersionRequest[];
  /** The word for the newest version; null where there is none. */
  latest: string | null;
  /** What a call that asks for no version gets; null where that is not known. */
  absent: 'oldest' | 'newest' | 'refused' | null;
  /** Response headers that name the version: by lower-case name, the value with `{version}`. */
  echo: ReadonlyMap<string, string>;
  /** The lower-case names that `Vary` has. */
  vary: readonly string[];
}

/** A place in a request for the version; in each template, `{version}` stands for it. */
export type VersionRequest =
  | { in: 'header'; name: string; template: string; hasOtherServices: boolean }
  | { in: 'query'; name: string; template: string }
  | { in: 'path'; template: string }
  | { in: 'media-type'; template: string };

export interface DiscoveryPlace {
  path: string;
  needsToken: boolean;
  /** JSON pointer to the version, or to a list of versions, in the body. */
  entries: string;
  /** Values of the entry that belongs to this API. */
  where: Readonly<Record<string, string>>;
  /** The properties of the entry, or the response headers (in lower case), with the oldest and the newest version. */
  minimum: string;
  maximum: string;
  in: 'body' | 'header';
}

export interface AuthenticationProfile {
  /** The lower-case name of the header; null for a service that takes no token. */
  header: string | null;
  /** With `{token}`. */
  template: string;
  /** Path of a GET that needs the token; null where none is named. */
  check: string | null;
}

export interface AnswersProfile {
  /** Of every answer. */
  headers: ReadonlyMap<string, Header>;
  /** What every operation can answer with. */
  statuses: ReadonlyMap<number, ProfileResponse>;
  /** Content of an error that declares none; null where it is not known. */
  errors: ResponseContent | null;
  /** The same for errors of one status, in place of it. */
  errorsOfStatus: ReadonlyMap<number, ResponseContent>;
  /** False where undeclared headers are ignored. */
  areHeadersComplete: boolean;
  /** Answers without a body may name a media type as if they had one. */
  isEmptyMediaTypeIgnored: boolean;
}

export type ResponseContent = ReadonlyMap<string, JsonSchema>;

export interface ProfileResponse {
  description: string;
  headers: ReadonlyMap<string, Header>;
  /** Lower-case names of headers of every answer that this one lacks. */
  withoutHeaders: readonly string[];
  /** Null where the profile does not say; then errors have the content of errors. */
  content: ResponseContent | null;
}

export interface RequestsProfile {
  /** Of operations that do not say it themselves. */
  undeclaredQuery: 'refused' | 'ignored' | 'unknown';
  /** Whether operations that declare no body ignore one; false where that is not known. */
  isUndeclaredBodyIgnored: boolean;
  /** What HEAD gets where no operation has it; `unknown` where the profile does not say. */
  head: 'as-get' | 'refused' | 'unknown';
  /** Whether `/books/` has the operations of `/books`. */
  isTrailingSlashIgnored: boolean;
  /** Answered everywhere by something before the service; in upper case. */
  middlewareMethods: readonly string[];
  /** Of every call, by lower-case name. */
  headers: Readonly<Record<string, string>>;
  /** Media types in which every body may be sent, beside those that operations declare; in lower case. */
  mediaTypes: readonly string[];
  /** Operations that change something although their method is a safe one (RFC 9110, 9.2.1). */
  unsafeReads: readonly string[];
}

/** Null where the profile does not say; then any 4xx is a refusal. */
export interface RefusalsProfile {
  unknownUrl: ProfileResponses | null;
  unknownMethod: ProfileResponses | null;
  otherVersion: ProfileResponses | null;
  malformedVersion: ProfileResponses | null;
  unsupportedVersion: ProfileResponses | null;
  invalidRequest: readonly number[] | null;
  mediaType: readonly number[] | null;
  noMediaType: readonly number[] | null;
  noBody: readonly number[] | null;
  accept: readonly number[] | null;
}

export type ProfileResponses = ReadonlyMap<number, ProfileResponse>;

/** A link is outside where all that is given holds. */
export interface OutsideLink {
  rel?: string;
  path?: RegExp;
  /** The header whose value it is; a link in a body where absent. */
  header?: 'location';
  /** It stays at the scheme, host and port that were called. */
  staysAtHost: boolean;
}

export interface OmittedProbes {
  /** A pattern for ids of cases. */
  pattern: string;
  reason: string;
}
