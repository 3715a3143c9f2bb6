/** Reads Keystone's answer to a request for a token. */
import { headerMap, parseJson, type Response } from '../../exchange.ts';
import type { CatalogueService, IssuedToken, TokenScope } from './issued-token.ts';

/** @param now in milliseconds @returns undefined for an answer that is not Keystone's */
export function readIssuedToken(response: Response, now = Date.now()): IssuedToken | undefined {
  const headers = headerMap(response);
  const id = headers.get('x-subject-token');
  const token = (parseJson(response.body) as { token?: TokenBody } | undefined)?.token;
  if (id === undefined || token === undefined || typeof token !== 'object') return undefined;
  const date = Date.parse(headers.get('date') ?? '');
  return {
    id,
    life: readLife(token),
    clockAhead: Number.isNaN(date) ? null : now - date,
    user: {
      name: token.user?.name ?? '',
      domain: token.user?.domain?.name ?? '',
      domainId: token.user?.domain?.id ?? '',
    },
    scope: readScope(token),
    roles: (token.roles ?? []).map(({ name }) => name),
    catalogue: (token.catalog ?? []).map(readService),
  };
}

interface TokenBody {
  issued_at?: string;
  expires_at?: string | null;
  user?: { name?: string; domain?: { name?: string; id?: string } };
  roles?: { name: string }[];
  project?: { name: string; domain?: { name?: string } };
  domain?: { name: string };
  system?: object;
  catalog?: CatalogueBody[];
}

interface CatalogueBody {
  type: string;
  name?: string;
  endpoints?: { interface: string; region?: string | null; region_id?: string | null; url: string }[];
}

/** Both times are by Keystone's clock, so that this machine's does not matter. */
function readLife({ issued_at: issued, expires_at: expires }: TokenBody): number | null {
  const life = Date.parse(expires ?? '') - Date.parse(issued ?? '');
  return Number.isNaN(life) ? null : life;
}

function readScope({ project, domain, system }: TokenBody): TokenScope {
  if (project) return { kind: 'project', name: project.name, domain: project.domain?.name ?? null };
  if (domain) return { kind: 'domain', name: domain.name, domain: null };
  return { kind: system ? 'system' : 'none' };
}

function readService({ type, name, endpoints = [] }: CatalogueBody): CatalogueService {
  const read = endpoints.map((each) => ({
    interface: each.interface,
    region: each.region ?? each.region_id ?? '',
    url: each.url,
  }));
  return { type, name: name ?? null, endpoints: read };
}
