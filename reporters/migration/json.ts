/** What a move means for the calls of a client as JSON, in the form of migration.schema.json. */
import type { CallEffect } from '../../runner/migration/effects/effect.ts';
import type { MigratedKind, Migration } from '../../runner/migration/migration.ts';
import { describeEffect } from './describe-effect.ts';

/** Raised whenever a property is added or changed. */
const VERSION = 1;

export function renderMigrationJson(migration: Migration): string {
  const groups = migration.groups.map(({ version, kinds }) => ({ version, kinds: kinds.map(kindJson) }));
  const shown = { format: 'api-interop/migration', formatVersion: VERSION, ...migration, groups };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function kindJson(kind: MigratedKind): object {
  return { ...kind, effects: kind.effects.map(effectJson) };
}

function effectJson(effect: CallEffect): object {
  return { ...effect, text: describeEffect(effect, (name) => name) };
}
