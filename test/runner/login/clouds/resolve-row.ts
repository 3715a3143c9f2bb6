/** Resolves a row of the table with this program, in folders of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CloudConfig } from '../../../../runner/login/clouds/cloud-config.ts';
import { resolveCloud } from '../../../../runner/login/clouds/resolve-cloud.ts';
import { settingsOfService } from '../../../../runner/login/clouds/service-settings.ts';
import type { CloudRow, ResolvedCloud } from './rows/cloud-row.ts';

const written: string[] = [];

/** Writes the files of a row. @returns the working directory, which has the home directory `home` */
export function writeFiles(files: CloudRow['files']): string {
  const folder = mkdtempSync(join(tmpdir(), 'interop-clouds-'));
  written.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o600 });
  }
  return folder;
}

/** Removes every folder that `writeFiles` made. */
export function removeFiles(): void {
  for (const folder of written.splice(0)) rmSync(folder, { recursive: true });
}

export function environmentOf({ env = {} }: Pick<CloudRow, 'env'>, folder: string): Record<string, string> {
  return { HOME: join(folder, 'home'), XDG_CONFIG_DIRS: join(folder, 'none'), ...env };
}

export function resolveRow(row: CloudRow, folder: string): ResolvedCloud | undefined {
  const around = { cwd: folder, env: environmentOf(row, folder) };
  const config = resolveCloud(row.choice ?? {}, around);
  return config && describeCloud(config);
}

/** In the words of openstacksdk. */
function describeCloud(config: CloudConfig): ResolvedCloud {
  const { name, authType, auth, authMethods, region, interfaces, trust } = config;
  const placement = settingsOfService(config, 'placement');
  const names = interfaces.map(({ value }) => value);
  const [placementInterface] = placement.interfaces.map(({ value }) => value);
  const cert = trust.cert?.value;
  const texts = Object.fromEntries([...auth].map(([key, { value }]) => [key, value]));
  return {
    cloud: name,
    auth_type: authType.value,
    auth: { ...texts, ...(authMethods.length > 0 && { auth_methods: authMethods }) },
    region: region?.value ?? null,
    interface: names.length === 1 ? (names[0] as string) : names,
    ...(placement.endpoint && { placement_endpoint: placement.endpoint.value }),
    ...(placement.region?.value !== region?.value && { placement_region: placement.region?.value as string }),
    ...(placement.interfaces !== interfaces && { placement_interface: placementInterface as string }),
    ...(!trust.verify.value && { verify: false }),
    ...(trust.verify.value && trust.cacert && { verify: trust.cacert.value }),
    ...(cert !== undefined && { cert: trust.key ? ([cert, trust.key.value] as const) : cert }),
  };
}
