/** The regions of a cloud, and the one that a run is about. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { isSettings, type Setting, type Settings, textOf } from './setting.ts';

export interface CloudRegion {
  name: Setting<string>;
  /** What the region has in place of the cloud's. */
  values: Settings;
}

/**
 * The region of that name, or the first; undefined for a cloud that names none.
 * @param wanted as given with `--os-region-name` or `OS_REGION_NAME`
 * @throws InputError for a region that the cloud does not list
 */
export function chooseRegion(
  cloud: Settings,
  profile: Settings,
  wanted: Setting<string> | undefined,
): CloudRegion | undefined {
  const regions = listRegions(cloud) ?? listRegions(profile) ?? [];
  if (wanted === undefined) return regions[0];
  const found = regions.find(({ name }) => name.value === wanted.value);
  if (found) return found;
  const [first] = regions;
  if (first === undefined) return { name: wanted, values: new Map() };
  const names = regions.map(({ name }) => name.value).join(', ');
  throw new InputError(
    `${first.name.place}: the cloud has no region "${wanted.value}", which ${wanted.place} names. It has ${names}.`,
  );
}

function listRegions(settings: Settings): CloudRegion[] | undefined {
  const regions = settings.get('regions');
  if (regions && Array.isArray(regions.value)) return regions.value.map(readRegion);
  const name = settings.get('region_name');
  if (name === undefined || name.value === null) return undefined;
  const values = Array.isArray(name.value) ? (name.value as readonly Setting[]) : splitText(name);
  return values.map(readRegion);
}

function splitText({ value, place }: Setting): Setting[] {
  return String(value)
    .split(',')
    .map((each) => ({ value: each, place }));
}

function readRegion(region: Setting): CloudRegion {
  const { value, place } = region;
  if (typeof value === 'string') return { name: { value, place }, values: new Map() };
  const name = isSettings(value) ? textOf(value.get('name')) : undefined;
  const values = isSettings(value) ? value.get('values')?.value : undefined;
  const others = isSettings(value)
    ? [...value.keys()].filter((key) => !['name', 'values'].includes(key))
    : [];
  if (name === undefined || others.length > 0)
    throw new InputError(`${place}: a region is a name, or has the keys "name" and "values" and no other.`);
  return { name, values: isSettings(values) ? values : new Map() };
}
