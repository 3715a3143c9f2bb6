/** The formats of `interop migrate`, by name. */
import type { Migration } from '../../runner/migration/migration.ts';
import { renderMigrationJson } from './json.ts';
import { renderMigrationMarkdown } from './markdown.ts';
import { renderMigrationText } from './text.ts';

export type MigrationFormat = (migration: Migration, options: { color: boolean }) => string;

export const MIGRATION_FORMATS: Readonly<Record<string, MigrationFormat>> = {
  text: renderMigrationText,
  json: renderMigrationJson,
  markdown: renderMigrationMarkdown,
};
