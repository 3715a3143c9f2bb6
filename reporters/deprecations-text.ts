/** What is to go and when, for a terminal. */
import type { Deprecation } from '../spec/deprecation/deprecations.ts';

export function deprecationsText(name: string, deprecations: readonly Deprecation[]): string {
  if (deprecations.length === 0) return `${name}: nothing is announced to go\n`;
  return deprecations.map(entry).join('\n');
}

function entry({ about, notice, told, notBefore, place }: Deprecation): string {
  const { deprecatedIn, removedIn, replacedBy, note } = notice;
  const [first, ...others] = about as readonly [string, ...string[]];
  const more = others.length > MOST ? [...others.slice(0, MOST), `and ${others.length - MOST} more`] : others;
  const lines = [
    `${removedIn === undefined ? 'nobody says when' : `goes in ${removedIn}`}${notBefore === undefined ? '' : `, not before ${notBefore}`}: ${first}`,
    ...more,
    `deprecated${deprecatedIn === undefined ? '' : ` in ${deprecatedIn}`}, ${told ? `published on ${told.day}` : 'not published yet'}`,
    ...(replacedBy === undefined ? [] : [`replaced by ${replacedBy}`]),
    ...(note ?? '').trim().split('\n'),
    place,
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

const MOST = 4;
