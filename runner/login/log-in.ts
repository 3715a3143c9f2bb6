/** Logs in to a cloud: its token, the URLs of its services, and who the user is. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { CannotJudge } from '../target/discover.ts';
import type { CloudConfig } from './clouds/cloud-config.ts';
import { settingsOfService } from './clouds/service-settings.ts';
import type { Setting } from './clouds/setting.ts';
import { findEndpoint } from './keystone/catalogue.ts';
import { isRenewable, issueToken, type OpenTarget } from './keystone/issue-token.ts';
import type { IssuedToken } from './keystone/issued-token.ts';
import { fixedToken, renewedToken, type TokenSource } from './keystone/token-source.ts';
import { explainRefusal } from './login-summary.ts';

export interface Login {
  /** Its name. */
  cloud: string;
  config: CloudConfig;
  tokens: TokenSource;
  /** Undefined where no Keystone is involved. */
  issued: IssuedToken | undefined;
  /** True where another token can be had. */
  isRenewable: boolean;
  /** Sentences for the user. */
  warnings: readonly string[];
  /** The root of a service. @throws InputError, CannotJudge where the cloud has none */
  endpointOf(service: string): string;
}

/** @throws InputError and CannotJudge, as `issueToken` does */
export async function logIn(config: CloudConfig, open: OpenTarget): Promise<Login> {
  const { authType, auth, name: cloud } = config;
  if (authType.value === 'none' || authType.value === 'admin_token') {
    const token = authType.value === 'none' ? 'admin' : (auth.get('token')?.value as string);
    return {
      cloud,
      config,
      tokens: fixedToken(token),
      issued: undefined,
      isRenewable: false,
      warnings: config.warnings,
      endpointOf: (service) => endpointOf(config, service, undefined),
    };
  }
  const issue = () => issueToken(config, open);
  const issued = await issue();
  const renewable = isRenewable(config);
  return {
    cloud,
    config,
    tokens: renewedToken(issued, renewable ? { issue } : {}),
    issued,
    isRenewable: renewable,
    warnings: [...config.warnings, ...warnOfClock(issued)],
    endpointOf: (service) => endpointOf(config, service, issued),
  };
}

function endpointOf(config: CloudConfig, service: string, issued: IssuedToken | undefined): string {
  const settings = settingsOfService(config, service);
  const { endpoint } = settings;
  if (endpoint) return checkUrl(endpoint);
  if (issued === undefined)
    throw new InputError(`${config.place}: the cloud has no endpoint. Give "endpoint".`);
  if (issued.scope.kind === 'none' && issued.catalogue.length === 0)
    throw new CannotJudge(
      `The cloud "${config.name}" (${config.place}) has no catalogue for this user. ${explainRefusal(issued)}`,
    );
  return findEndpoint(issued.catalogue, settings);
}

function checkUrl({ value, place }: Setting<string>): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new InputError(`${place}: "${value}" is not an http or https URL.`);
}

/** The life of a token is by Keystone's clock alone, so that this machine's does no harm to it. */
function warnOfClock({ clockAhead }: IssuedToken): string[] {
  if (clockAhead === null || Math.abs(clockAhead) < 60_000) return [];
  const minutes = Math.round(Math.abs(clockAhead) / 60_000);
  return [
    `The clock of this machine is ${minutes} min ${clockAhead > 0 ? 'ahead of' : 'behind'} Keystone's: the times in the report, and the last days of known failures, are by this machine's clock.`,
  ];
}
