/** Makes something wrong or unusual about everything of a call but its body. */
import type { Choices } from '../../../../runner/case/choices.ts';
import type { CallOptions } from '../options.ts';

type Query = readonly (readonly [name: string, value: string])[];

/** Parameters whose second value is not looked at before the first one is used. */
const FIRST_ONE_COUNTS = ['limit', 'group_policy'];

/** Written as it is to be sent. */
export function oddQuery(choose: Choices, path: string, query: Query, options: CallOptions): string {
  const some = query.length === 0 ? undefined : choose.pick(query);
  const changes = [
    'interop=1',
    'name=',
    'limit=1',
    'Resources=VCPU:1',
    'resources1=',
    '%20=1',
    'name=%C3%A9',
    'name=%zz',
    '&',
    '=',
  ];
  if (options.knownServerErrors || path !== '/usages')
    changes.push('name=%FF', '%FF=1', `${some?.[0] ?? 'uuid'}=%FF`);
  if (some !== undefined) changes.push(...variantsOf(some, options));
  return [...query.map(written), choose.pick(changes)].join('&');
}

/** The same parameter once more, in one way or another. */
function variantsOf([name, value]: Query[number], { knownServerErrors }: CallOptions): string[] {
  const again = encodeURIComponent(value);
  const variants = [
    `${name}=${again}`,
    `${name.toUpperCase()}=${again}`,
    `${name}=${again};x=1`,
    `${name}[]=${again}`,
  ];
  return knownServerErrors || !FIRST_ONE_COUNTS.includes(name)
    ? [...variants, `${name}=`, name, `${name}=x`]
    : variants;
}

export function written([name, value]: readonly [string, string]): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

/** Another method, or another path below the root. */
export function oddUrl(choose: Choices, method: string, path: string): { method: string; path: string } {
  if (choose.chance(0.5)) {
    const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].filter(
      (other) => other !== method,
    );
    return { method: choose.pick(others), path };
  }
  const last = path.lastIndexOf('/') + 1;
  const letter = path.charCodeAt(last);
  const changed = [
    `${path}/`,
    `/${path}`,
    `${path}/interop`,
    path.toUpperCase(),
    `${path.slice(0, last)}%20${path.slice(last)}`,
    `/interop${path}`,
    `/v1${path}`,
    `${path}.json`,
    `${path.slice(0, last)}`,
    Number.isNaN(letter) ? path : `${path.slice(0, last)}%${letter.toString(16)}${path.slice(last + 1)}`,
    `${path}%2Finterop`,
  ];
  return { method, path: choose.pick(changed) };
}

export type OddHeaders = Record<string, string>;

/** One header less or more, or with another value. */
export function oddHeaders(choose: Choices, headers: OddHeaders, hasBody: boolean): OddHeaders {
  const name = choose.weighted([
    [3, 'accept'],
    [hasBody ? 3 : 1, 'content-type'],
    [2, 'x-auth-token'],
    [2, 'x-roles'],
  ] as const);
  const value = choose.pick(ODD_HEADERS[name]);
  const { [name]: _usual, ...others } = headers;
  return value === null ? others : { ...others, [name]: value };
}

/** Null leaves the header out. */
const ODD_HEADERS = {
  accept: [
    null,
    '',
    '*/*',
    'application/*',
    'application/json;q=0',
    'application/json;q=0.5, text/html',
    'text/html',
    'text/plain',
    'text/*',
    'application/xml',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'nonsense',
  ],
  'content-type': [
    null,
    '',
    'text/plain',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/vnd.api+json',
    'application/x-www-form-urlencoded',
    'nonsense',
  ],
  // Without Keystone any word is a user's token; only that of `admin` has a role.
  'x-auth-token': [null, '', 'interop', 'interop:project', 'admin:project'],
  // Roles that a caller without Keystone names itself; Keystone's middleware takes the header away.
  'x-roles': ['', 'admin', 'service', 'reader', 'member,reader', 'Admin, reader', 'nobody'],
} as const satisfies Record<string, readonly (string | null)[]>;

/** A microversion header that names no version, or one in another form. */
export function oddVersion(choose: Choices, service: string, newest: string): string | null {
  const [major, minor] = newest.split('.').map(Number) as [number, number];
  return choose.pick([
    null,
    '',
    service,
    `${service} latest`,
    `${service} latest`,
    `${service} ${major}.${minor + 1}`,
    `${service} ${major + 1}.0`,
    `${service} 0.9`,
    `${service} ${major}`,
    `${service} ${newest}.0`,
    `${service} 1.01`,
    `${service} -1.0`,
    `${service} a.b`,
    `${service}  ${newest}`,
    `${service} ${newest}, compute 2.1`,
    `compute 2.1, ${service} ${newest}`,
    `compute ${newest}`,
    `${service.toUpperCase()} ${newest}`,
    newest,
    `${service}=${newest}`,
    `${service} ${newest} ${newest}`,
  ]);
}
