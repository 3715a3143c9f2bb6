/** Merges settings as openstacksdk does: what comes later wins. */
import { isSettings, type Setting, type Settings, settingsBelow } from './setting.ts';

/** Merges nested keys as well: `secure.yaml` into `clouds.yaml`. */
export function mergeDeeply(before: Settings, after: Settings): Settings {
  const merged = new Map(before);
  for (const [key, setting] of after) {
    const below = merged.get(key)?.value;
    const value =
      isSettings(setting.value) && isSettings(below) ? mergeDeeply(below, setting.value) : setting.value;
    merged.set(key, { ...setting, value });
  }
  return merged;
}

/** Replaces keys, except that those below `auth` are merged: a profile, the cloud, its region. */
export function mergeCloud(before: Settings, after: Settings): Settings {
  const merged = new Map([...before, ...after]);
  const auth = new Map([...settingsBelow(before, 'auth'), ...settingsBelow(after, 'auth')]);
  if (auth.size > 0) merged.set('auth', { value: auth, place: placeOfAuth(before, after) });
  return merged;
}

function placeOfAuth(before: Settings, after: Settings): string {
  return (after.get('auth') ?? (before.get('auth') as Setting)).place;
}
