/** What a cloud's configuration says about one of its services, where that differs from the rest of the cloud. */
import type { CloudConfig } from './cloud-config.ts';
import { type Setting, textOf } from './setting.ts';

export interface ServiceSettings {
  /** In the catalogue. */
  type: string;
  name: Setting<string> | undefined;
  region: Setting<string> | undefined;
  interfaces: readonly Setting<string>[];
  /** A URL in place of the catalogue's. */
  endpoint: Setting<string> | undefined;
}

/** @param service the service's type, such as `placement` */
export function settingsOfService(
  { settings, region, interfaces, authType, auth }: CloudConfig,
  service: string,
): ServiceSettings {
  const own = (key: string) => textOf(settings.get(`${service.replaceAll('-', '_')}_${key}`));
  const ownInterface = own('endpoint_type') ?? own('interface');
  const isFixed = authType.value === 'none' || authType.value === 'admin_token';
  return {
    type: own('service_type')?.value ?? service,
    name: own('service_name'),
    region: own('region_name') ?? region,
    interfaces: ownInterface ? [ownInterface] : interfaces,
    endpoint: own('endpoint_override') ?? own('endpoint') ?? (isFixed ? auth.get('endpoint') : undefined),
  };
}
