/** What a row of the tables of clouds has, and what most of them share. */

export interface CloudRow {
  name: string;
  /** By path below the working directory; `home/` is the home directory. */
  files: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  choice?: { cloud?: string; region?: string; interface?: string };
  want: ResolvedCloud;
}

/** What both programs say of a cloud. */
export interface ResolvedCloud {
  cloud: string;
  auth_type: string;
  auth: Readonly<Record<string, string | readonly string[]>>;
  region: string | null;
  interface: string | readonly string[];
  placement_endpoint?: string;
  placement_region?: string;
  placement_interface?: string;
  verify?: boolean | string;
  cert?: string | readonly [string, string];
}

export const PASSWORD = {
  auth_url: 'https://keystone.example/v3',
  username: 'admin',
  password: 'hush',
  project_name: 'admin',
  user_domain_name: 'Default',
  project_domain_name: 'Default',
};

/** A file with one cloud: what is below `auth`, and the other keys. */
export function oneCloud(auth: object, others: object = {}, name = 'one'): string {
  return JSON.stringify({ clouds: { [name]: { auth, ...others } } });
}

export const { password: _, ...WITHOUT_PASSWORD } = PASSWORD;
export const BASIC: ResolvedCloud = {
  cloud: 'one',
  auth_type: 'password',
  auth: PASSWORD,
  region: null,
  interface: 'public',
};
export const ONE = { OS_CLOUD: 'one' };
export const OPENRC = {
  OS_AUTH_URL: 'https://keystone.example/v3',
  OS_USERNAME: 'admin',
  OS_PASSWORD: 'hush',
  OS_PROJECT_NAME: 'admin',
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
};
export const FROM_OPENRC = { ...BASIC, cloud: 'envvars' };
