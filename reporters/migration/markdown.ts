/** What a move means for the calls of a client as a checklist in Markdown. */
import type { CallEffect } from '../../runner/migration/effects/effect.ts';
import type { MigratedKind, Migration } from '../../runner/migration/migration.ts';
import { escapeMarkdown, renderCode } from '../markdown-text.ts';
import { makeTextsVisible } from '../visible-text.ts';
import { formatCount } from '../words.ts';
import { describeAdditions, listCommonAdditions, listOwnAdditions } from './additions.ts';
import { describeEffect, describeNeeded } from './describe-effect.ts';
import { formatPlace, formatPlaces } from './places.ts';
import { describeSent, listKinds, listOldClients, nameOf, summariseMigration } from './totals.ts';

export function renderMigrationMarkdown(written: Migration): string {
  const migration = makeTextsVisible(written);
  const { service, from, to, calls } = migration;
  const sections = [
    `# ${escapeMarkdown(service)} ${from} → ${to}`,
    `${formatCount(calls.count, 'call')} in ${renderCode(calls.name)}; ${summariseMigration(migration)}.`,
    ...renderVersions(migration),
    ...renderTasks(migration, 'breaks', 'To change'),
    ...renderTasks(migration, 'review', 'To review'),
    ...renderUnaffected(migration),
    ...renderCommon(migration),
    ...renderUnmatched(migration),
    ...renderUnjudged(migration),
  ];
  return `${sections.join('\n\n')}\n`;
}

function renderVersions(migration: Migration): string[] {
  const lines = listOldClients(migration).map(({ version, place }) => {
    const now = version === null ? '' : ` in place of ${escapeMarkdown(version)}`;
    return `- [ ] Ask for **${migration.to}**${now} at ${renderCode(formatPlace(place))}.`;
  });
  return lines.length === 0 ? [] : [`## The version`, lines.join('\n')];
}

/** A kind of call with effects of several outcomes is in several sections. */
function renderTasks(migration: Migration, outcome: 'breaks' | 'review', heading: string): string[] {
  const kinds = listKinds(migration).filter(({ effects }) =>
    effects.some((each) => each.outcome === outcome),
  );
  if (kinds.length === 0) return [];
  const shown = kinds.flatMap((kind) => [
    renderHeading(kind),
    kind.effects
      .filter((each) => each.outcome === outcome)
      .map((each) => renderTask(each, kind))
      .join('\n'),
  ]);
  return [`## ${heading}`, ...shown];
}

function renderHeading(kind: MigratedKind): string {
  const sent = describeSent(kind);
  const what = sent === '' ? '' : `, with ${renderCode(sent)}`;
  return `### ${renderCode(nameOf(kind))}\n\n${formatCount(kind.calls, 'call')}${what}.`;
}

function renderTask(effect: CallEffect, { places: all }: MigratedKind): string {
  const { microversion, instead, places, declaredAt } = effect;
  const needed = describeNeeded(effect);
  const where = formatPlaces(places.length > 0 ? places : all, MOST_PLACES).map((place) =>
    place.startsWith('and ') ? place : renderCode(place),
  );
  const lines = [
    `- [ ] **${microversion}** ${describeEffect(effect, renderCode)}.`,
    ...(needed === undefined ? [] : [`Expected: ${renderCode(needed)}.`]),
    ...(instead === undefined ? [] : [`Instead: ${instead.trim().replaceAll(/\s*\n\s*/g, ' ')}`]),
    `At ${where.join(', ')}.${declaredAt === undefined ? '' : ` Declared at ${renderCode(declaredAt)}.`}`,
  ];
  return lines.join('\n  ');
}

const MOST_PLACES = 20;

function renderUnaffected(migration: Migration): string[] {
  const kinds = listKinds(migration);
  const common = listCommonAdditions(kinds);
  const shown = kinds.filter(({ verdict }) => verdict === 'adds' || verdict === 'unaffected');
  if (shown.length === 0) return [];
  const lines = shown.map((kind) => {
    const added = formatAdditions(listOwnAdditions(kind, common));
    const more = added === '' ? '' : `; answers have more: ${added}`;
    return `- ${renderCode(nameOf(kind))} (${formatCount(kind.calls, 'call')})${more}`;
  });
  return ['## Not affected', lines.join('\n')];
}

function renderCommon(migration: Migration): string[] {
  const common = listCommonAdditions(listKinds(migration));
  return common.length === 0 ? [] : [`Most answers have more: ${formatAdditions(common)}.`];
}

function formatAdditions(effects: readonly CallEffect[]): string {
  return describeAdditions(effects, renderCode)
    .map(([version, text]) => `${version} ${text}`)
    .join(', ');
}

function renderUnmatched({ unmatched }: Migration): string[] {
  if (unmatched.length === 0) return [];
  const lines = unmatched.map(({ method, path, version, calls, since }) => {
    const later = since === undefined ? '' : `; an operation since ${since}`;
    return `- ${renderCode(`${method} ${path}`)} at ${version} (${formatCount(calls, 'call')}${later})`;
  });
  return ['## Calls that match no operation of their version', lines.join('\n')];
}

function renderUnjudged({ unjudged, to }: Migration): string[] {
  if (unjudged.length === 0) return [];
  const lines = unjudged.map(({ version, reason, calls }) => {
    const why = reason === 'newer' ? `newer than ${to}` : 'which the documents do not have';
    return `- ${formatCount(calls, 'call')} ${version === null ? 'without a version' : `at ${escapeMarkdown(version)}, ${why}`}`;
  });
  return ['## Not judged', lines.join('\n')];
}
