/** What a move means for the calls of a client, for a terminal. */
import type { CallPlace } from '../../runner/migration/calls/made-call.ts';
import type { CallEffect } from '../../runner/migration/effects/effect.ts';
import type { CallGroup, MigratedKind, Migration } from '../../runner/migration/migration.ts';
import { GREEN, joinSections, makePaint, type Paint, RED, YELLOW } from '../terminal-text.ts';
import { makeTextsVisible } from '../visible-text.ts';
import { formatCount } from '../words.ts';
import { describeAdditions, listCommonAdditions, listOwnAdditions } from './additions.ts';
import { describeEffect, describeNeeded } from './describe-effect.ts';
import { formatPlace, formatPlaces } from './places.ts';
import {
  describeSent,
  listKinds,
  listOldClients,
  nameOf,
  summariseMigration,
  VERDICT_WORDS,
} from './totals.ts';

export function renderMigrationText(written: Migration, { color }: { color: boolean }): string {
  const migration = makeTextsVisible(written);
  const { service, from, to, calls } = migration;
  const paint = makePaint(color);
  const common = listCommonAdditions(listKinds(migration));
  const omitted = calls.omitted.map(({ reason, count }) => `${count.toLocaleString('en')} ${reason}`);
  return joinSections([
    listOldClients(migration).map(
      ({ version, place }) =>
        `Asks for ${version ?? 'a version that its source does not show'}, to be ${to}, at ${formatPlace(place)}`,
    ),
    ...migration.groups.flatMap((group) => renderGroup(group, { migration, common, paint })),
    common.length === 0 ? [] : ['In most answers:', ...renderAdded(common)],
    renderUnmatched(migration),
    renderUnjudged(migration),
    [
      `${service} ${from} → ${to}: ${formatCount(calls.count, 'call')} in ${calls.name}, ${summariseMigration(migration)}`,
      ...(omitted.length > 0 ? [`Left out: ${omitted.join(', ')}`] : []),
    ],
  ]);
}

interface TextContext {
  migration: Migration;
  /** Additions that are told once. */
  common: readonly CallEffect[];
  paint: Paint;
}

function renderGroup({ version, kinds }: CallGroup, context: TextContext): string[][] {
  const { from, to } = context.migration;
  const heading =
    version === from
      ? []
      : [[`Calls at ${version}, and not at ${from}: what changes from ${version} to ${to}`]];
  return [...heading, ...kinds.map((kind) => renderKind(kind, context))];
}

const COLORS = { breaks: RED, review: YELLOW, adds: GREEN, unaffected: GREEN } as const;

function renderKind(kind: MigratedKind, { common, paint }: TextContext): string[] {
  const { verdict, calls, effects, places } = kind;
  const sent = describeSent(kind);
  const told = effects.filter(({ outcome }) => outcome !== 'adds');
  return [
    `${paint(VERDICT_WORDS[verdict], COLORS[verdict])}  ${nameOf(kind)}  (${formatCount(calls, 'call')})`,
    ...(sent === '' ? [] : [`  sends ${sent}`]),
    ...told.flatMap((effect) => renderEffect(effect, places)),
    ...renderAdded(listOwnAdditions(kind, common)),
    `  at ${formatPlaces(places, MOST_PLACES).join(', ')}`,
  ];
}

const MOST_PLACES = 4;

/** @param places of the calls */
function renderEffect(effect: CallEffect, places: readonly CallPlace[]): string[] {
  const { microversion, outcome, instead, declaredAt, title } = effect;
  const needed = describeNeeded(effect);
  const lines = [
    ...(needed === undefined ? [] : [`expected: ${needed}`]),
    ...(instead === undefined ? [] : [`instead: ${instead.trim().replaceAll(/\s*\n\s*/g, ' ')}`]),
    ...(isElsewhere(effect, places) ? [`at ${formatPlaces(effect.places, MOST_PLACES).join(', ')}`] : []),
    ...(declaredAt === undefined ? [] : [declaredAt]),
  ];
  const mark = outcome === 'breaks' ? '✗' : '?';
  return [
    `  ${mark} ${microversion}  ${describeEffect(effect, (name) => name)}${title && `  [${title}]`}`,
    ...lines.map((line) => `      ${line}`),
  ];
}

/** Some of the calls only, or where source code reads their answers. */
function isElsewhere(effect: CallEffect, places: readonly CallPlace[]): boolean {
  return effect.places.length > 0 && JSON.stringify(effect.places) !== JSON.stringify(places);
}

/** One line for each version. */
function renderAdded(effects: readonly CallEffect[]): string[] {
  return describeAdditions(effects, (name) => name).map(([version, text]) => `  + ${version}  ${text}`);
}

function renderUnmatched({ unmatched }: Migration): string[] {
  if (unmatched.length === 0) return [];
  return [
    'Calls that match no operation of their version:',
    ...unmatched.map(({ method, path, version, calls, places, since }) => {
      const later = since === undefined ? '' : `; an operation since ${since}`;
      return `  ${method} ${path} at ${version} (${formatCount(calls, 'call')}${later}) at ${formatPlaces(places, MOST_PLACES).join(', ')}`;
    }),
  ];
}

function renderUnjudged({ unjudged, to }: Migration): string[] {
  return unjudged.map(({ version, reason, calls, places }) => {
    const why = reason === 'newer' ? `newer than ${to}` : 'which the documents do not have';
    const named = version === null ? 'without a version' : `at ${version}, ${why}`;
    return `Not judged: ${formatCount(calls, 'call')} ${named}, at ${formatPlaces(places, MOST_PLACES).join(', ')}`;
  });
}
