/** What a client knows of a service at run time. It is generated from the documents and the profile. */
import type { DiscoveryPlace } from '../../spec/profile/profile.ts';

export interface ServiceDescription {
  service: string;
  /** The microversions of the client, oldest first. */
  versions: readonly string[];
  /** How a call asks for a microversion; empty where it does not. */
  versionRequests: readonly VersionPlace[];
  /** The header with the token, and its value with `{token}`; null where there is none. */
  token: { header: string; template: string } | null;
  /** Of every call. */
  headers: Readonly<Record<string, string>>;
  /** Where the cloud says which microversions it has. */
  discovery: readonly DiscoveryPlace[];
  operations: readonly OperationDescription[];
}

/** A place in a request for the microversion; in the template, `{version}` stands for it. */
export interface VersionPlace {
  in: 'header' | 'query' | 'path' | 'media-type';
  /** Of a header or a query parameter. */
  name?: string;
  template: string;
}

export interface OperationDescription {
  /** `GET /traits/{name}` */
  call: string;
  /** The first and the last index in `versions`. */
  at: readonly [number, number];
  /** Of the body that the call sends; absent for JSON and for no body. */
  sends?: string;
  /** The property of its body with the generation that it changes. */
  generation?: string;
  /** The media type of each status that is declared: empty for no body, and a star for any. */
  statuses: Readonly<Record<number, string>>;
}
