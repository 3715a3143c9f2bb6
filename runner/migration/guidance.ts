/** Finds what the guide of a service says about an effect. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { GuideEntry, MigrationGuide } from '../../spec/migration/migration-guide.ts';
import type { Location } from '../../spec/openapi/location.ts';
import type { CallEffect } from './effects/effect.ts';

/** Where an effect is; an operation may have another id after its change. */
export interface EffectPlace {
  microversion: Microversion;
  operations: readonly string[];
  location: Location;
}

/** What to write instead; undefined where the guide says nothing. */
export function findGuidance(
  { entries }: MigrationGuide,
  { location, ...about }: EffectPlace,
): string | undefined {
  return entries.find((entry) => isAbout(entry, about) && entry.at && isSamePart(entry.at, location))
    ?.instead;
}

/** Changes that no document shows. */
export function listBehaviours(
  { entries }: MigrationGuide,
  { title, ...about }: Omit<EffectPlace, 'location'> & { title: string },
): CallEffect[] {
  return entries.flatMap((entry) => {
    const { behaviour, instead, microversion, place } = entry;
    if (!behaviour || !isAbout(entry, about)) return [];
    return [
      {
        ...{ kind: 'behaviour-changed' as const, outcome: behaviour.outcome, microversion, title, instead },
        ...{
          location: { in: 'operation' as const },
          expected: behaviour.text,
          declaredAt: place,
          places: [],
        },
      },
    ];
  });
}

function isAbout(entry: GuideEntry, { microversion, operations }: Omit<EffectPlace, 'location'>): boolean {
  return entry.microversion === microversion && entry.operations.some((name) => operations.includes(name));
}

/** Guidance about a member is about what is in it as well. */
function isSamePart(at: Location, location: Location): boolean {
  if (at.in !== location.in || at.name !== location.name) return false;
  return at.pointer === undefined || `${location.pointer ?? ''}/`.startsWith(`${at.pointer}/`);
}
