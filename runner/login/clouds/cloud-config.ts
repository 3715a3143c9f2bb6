/** A cloud as its configuration describes it, ready to log in to. */
import type { Setting, Settings } from './setting.ts';

export interface CloudConfig {
  /** `envvars` for one that variables describe. */
  name: string;
  /** Where it is described. */
  place: string;
  /** A key of `AUTH_TYPES`. */
  authType: Setting<string>;
  /** What is below `auth`. */
  auth: ReadonlyMap<string, Setting<string>>;
  /** The methods of `v3multifactor`. */
  authMethods: readonly string[];
  region: Setting<string> | undefined;
  /** In the order of preference: `public`, `internal`, `admin`. */
  interfaces: readonly Setting<string>[];
  trust: CloudTrust;
  /** All settings, for those of one service such as `placement_endpoint_override`. */
  settings: Settings;
  /** Sentences for the user. */
  warnings: readonly string[];
}

/** How connections to the cloud are secured. Files are paths as given, with `~` for the home directory. */
export interface CloudTrust {
  verify: Setting<boolean>;
  cacert: Setting<string> | undefined;
  cert: Setting<string> | undefined;
  key: Setting<string> | undefined;
}
