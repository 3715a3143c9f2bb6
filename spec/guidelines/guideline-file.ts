/** The form of a guideline's file, and the guideline that it means: everything that is left out gets its default here. */
import { isVersionName } from '../contract/microversion.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type {
  CapabilityStatus,
  CaseFlag,
  EditionStatus,
  Guideline,
  GuidelineCapability,
  LeftOutCases,
  MicroversionSpan,
  Scoring,
} from './guideline.ts';

/** As `guideline.schema.json` has it. */
export interface GuidelineFile {
  edition: string;
  status: EditionStatus;
  replaces?: string;
  'first-edition'?: string;
  releases?: string[];
  scoring?: Scoring;
  capabilities: Record<string, CapabilityFile>;
  cases: Record<string, string[]>;
  'left-out'?: LeftOutCases[];
  openstack?: JsonObject;
}

export interface CapabilityFile {
  description?: string;
  services: Record<string, string>;
  status: CapabilityStatus;
  since?: string;
  admin?: boolean;
  achieves?: string[];
  note?: string;
  flags?: Record<string, CaseFlag>;
  openstack?: JsonObject;
}

/** @param file whose spans `readSpan` can read */
export function guidelineOf(file: GuidelineFile): Guideline {
  return {
    edition: file.edition,
    status: file.status,
    replaces: file.replaces ?? null,
    firstEdition: file['first-edition'] ?? null,
    releases: file.releases ?? [],
    scoring: file.scoring ?? null,
    capabilities: Object.entries(file.capabilities).map(([id, one]) =>
      capabilityOf(id, one, file.cases[id] ?? []),
    ),
    leftOut: file['left-out'] ?? [],
    openstack: file.openstack ?? null,
  };
}

function capabilityOf(id: string, file: CapabilityFile, cases: readonly string[]): GuidelineCapability {
  return {
    id,
    description: file.description ?? null,
    services: new Map(
      Object.entries(file.services).map(([service, text]) => [service, readSpan(text) ?? null]),
    ),
    status: file.status,
    since: file.since ?? null,
    isForAdministrators: file.admin ?? null,
    achieves: file.achieves ?? null,
    note: file.note ?? null,
    cases,
    flags: new Map(Object.entries(file.flags ?? {})),
    openstack: file.openstack ?? null,
  };
}

/** Null for `all`; undefined for what is neither that nor a range such as `1.0..1.39`. */
export function readSpan(text: string): MicroversionSpan | null | undefined {
  if (text === 'all') return null;
  const [since = '', until = '', ...rest] = text.split('..');
  return isVersionName(since) && isVersionName(until) && rest.length === 0 ? { since, until } : undefined;
}
