/** The values of `clouds.yaml` and its companions, each with the place that it comes from. */

/** A value, and where it was given: `clouds.yaml:12`, `the variable OS_PASSWORD` or `--os-region-name`. */
export interface Setting<Value = SettingValue> {
  readonly value: Value;
  readonly place: string;
}

/** Numbers are texts, as openstacksdk makes them: `project_id: 12` is `12`. */
export type SettingValue = string | boolean | null | readonly Setting[] | Settings;

/** By key. */
export type Settings = ReadonlyMap<string, Setting>;

export function isSettings(value: SettingValue | undefined): value is Settings {
  return value instanceof Map;
}

/** The text of a setting; undefined for an absent or empty one, and for anything but a text. */
export function textOf(setting: Setting | undefined): Setting<string> | undefined {
  return typeof setting?.value === 'string' && setting.value !== ''
    ? (setting as Setting<string>)
    : undefined;
}

/** The settings below a key; none where there is nothing. */
export function settingsBelow(settings: Settings | undefined, key: string): Settings {
  const value = settings?.get(key)?.value;
  return isSettings(value) ? value : new Map();
}

/** The same with `_` in place of `-` in every key, of nested settings too: both are in use. */
export function normaliseKeys(settings: Settings): Settings {
  return new Map([...settings].map(([key, setting]) => [key.replaceAll('-', '_'), normaliseBelow(setting)]));
}

function normaliseBelow(setting: Setting): Setting {
  const { value } = setting;
  if (isSettings(value)) return { ...setting, value: normaliseKeys(value) };
  return Array.isArray(value) ? { ...setting, value: value.map(normaliseBelow) } : setting;
}
