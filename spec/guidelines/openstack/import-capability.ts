/** One capability of OpenStack's JSON. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { isEdition } from '../edition.ts';
import type { CaseFlag, Scoring } from '../guideline.ts';
import { type CapabilityFile, guidelineOf } from '../guideline-file.ts';
import { exportOwnCapability } from './export-guideline.ts';
import type { ListedCapability } from './listed-names.ts';
import { createMergePatch } from './merge-patch.ts';

export interface ImportedCapability {
  capability: CapabilityFile;
  cases: string[];
}

export function importCapability(
  definition: JsonObject,
  { status, components }: ListedCapability,
  scoring: Scoring | undefined,
): ImportedCapability {
  const { description, required_since: since, admin, achievements, tests } = definition;
  const cases = Object.keys(tests as JsonObject);
  const flags = importFlags(tests as JsonObject);
  const capability: CapabilityFile = {
    ...(typeof description === 'string' && { description }),
    services: Object.fromEntries(components.map((name) => [name, 'all'])),
    status,
    ...(status === 'required' && typeof since === 'string' && isEdition(since) && { since }),
    ...(typeof admin === 'boolean' && { admin }),
    ...(areCriteria(achievements, scoring) && { achieves: achievements }),
    ...(Object.keys(flags).length > 0 && { flags }),
  };
  const rest = keepRest(capability, cases, definition);
  return { capability: { ...capability, ...(Object.keys(rest).length > 0 && { openstack: rest }) }, cases };
}

/** Empty where every test is flagged: then the capability is as it was, and none of its cases counts in this form. */
function importFlags(tests: JsonObject): Record<string, CaseFlag> {
  const flags = Object.entries(tests).flatMap(([name, test]) => {
    const flag = isObject(test) ? test.flagged : undefined;
    return isFlag(flag) ? [[name, flag] as const] : [];
  });
  return flags.length < Object.keys(tests).length ? Object.fromEntries(flags) : {};
}

function isFlag(flag: Json | undefined): flag is JsonObject & CaseFlag {
  if (!isObject(flag) || Object.keys(flag).sort().join() !== 'action,date,reason') return false;
  const { action, date, reason } = flag;
  return (
    [action, date, reason].every((text) => typeof text === 'string' && text !== '') && isDay(date as string)
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function areCriteria(names: Json | undefined, scoring: Scoring | undefined): names is string[] {
  if (!Array.isArray(names) || new Set(names).size < names.length) return false;
  return names.every((name) => typeof name === 'string' && name in (scoring?.criteria ?? {}));
}

function keepRest(capability: CapabilityFile, cases: string[], definition: JsonObject): JsonObject {
  const { capabilities } = guidelineOf({
    edition: 'next',
    status: 'draft',
    capabilities: { one: capability },
    cases: { one: cases },
  });
  const [own] = capabilities as [(typeof capabilities)[number]];
  return createMergePatch(exportOwnCapability(own), definition);
}
