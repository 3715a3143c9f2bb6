/**
 * Reads a guideline in OpenStack's JSON, schema 2.0, as a guideline of this form. What this form does not have is kept below
 * `openstack`, so that the export gives the same data again; lists of names may have another order.
 */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import { CAPABILITY_STATUSES, type CapabilityStatus, type Scoring } from '../guideline.ts';
import { type GuidelineFile, guidelineOf } from '../guideline-file.ts';
import { exportOwnParts } from './export-guideline.ts';
import { importApproval } from './import-approval.ts';
import { importCapability } from './import-capability.ts';
import { type ListedNames, readListedNames } from './listed-names.ts';
import { createMergePatch } from './merge-patch.ts';

/** @throws SpecError for what is no guideline of schema 2.0 */
export function importGuideline(source: SourceFile): GuidelineFile {
  const json = requireSchema(source);
  const { metadata, components, capabilities } = json;
  const possible = Object.entries(capabilities).filter(([id, definition]) => canBeCapability(id, definition));
  const { services, others } = readListedNames(components, Object.fromEntries(possible));
  const scoring = importScoring(metadata.scoring);
  const approval = importApproval(metadata, source);
  const defined = Object.entries(capabilities);
  const unlisted = defined.filter(([id]) => !services.has(id));
  const imported = defined.flatMap(([id, definition]) => {
    const listed = services.get(id);
    return listed ? [[id, importCapability(definition, listed, scoring)] as const] : [];
  });
  const file: GuidelineFile = {
    ...approval,
    ...(scoring && { scoring }),
    capabilities: Object.fromEntries(imported.map(([id, { capability }]) => [id, capability])),
    cases: Object.fromEntries(imported.map(([id, { cases }]) => [id, cases])),
  };
  const isApproved = metadata.os_trademark_approval !== undefined;
  return {
    ...file,
    openstack: keepRest(json, file, { isApproved, others, unlisted: Object.fromEntries(unlisted) }),
  };
}

/** One without tests shows nothing, and stays as it is. */
function canBeCapability(id: string, { tests }: JsonObject): boolean {
  const names = Object.keys(tests as JsonObject);
  return names.length > 0 && [id, ...names].every((name) => /^\S+$/.test(name));
}

interface OpenStackGuideline extends JsonObject {
  metadata: JsonObject;
  components: { [name: string]: JsonObject };
  capabilities: { [id: string]: JsonObject };
}

function requireSchema({ path, value, locatePath }: SourceFile): OpenStackGuideline {
  if (!isObject(value) || !isObject(value.metadata))
    throw new SpecError(
      path,
      'is no guideline of OpenStack',
      'Expected JSON with "metadata", "components" and "capabilities".',
    );
  const { schema } = value.metadata;
  if (schema !== '2.0')
    throw new SpecError(
      locatePath(['metadata', 'schema']),
      `the guideline has the schema ${JSON.stringify(schema)}`,
      'Only guidelines of schema 2.0 can be imported, which those since 2018.02 have.',
    );
  for (const key of ['components', 'capabilities']) requireObjects(key, value[key], locatePath);
  return value as OpenStackGuideline;
}

function requireObjects(key: string, value: Json | undefined, locatePath: SourceFile['locatePath']): void {
  if (!isObject(value))
    throw new SpecError(
      locatePath([key]),
      `"${key}" is missing or no object`,
      'Expected one object for each name.',
    );
  for (const [name, one] of Object.entries(value)) {
    const inner = isObject(one) ? (key === 'components' ? one.capabilities : one.tests) : undefined;
    if (isObject(inner)) continue;
    throw new SpecError(
      locatePath([key, name]),
      `${key}.${name} has no ${key === 'components' ? '"capabilities"' : '"tests"'}`,
      'Expected an object there.',
    );
  }
}

/** Undefined where it has another form than this one. */
function importScoring(scoring: Json | undefined): Scoring | undefined {
  if (!isObject(scoring) || !isObject(scoring.criteria) || !Number.isInteger(scoring.cutoff_score))
    return undefined;
  const isKnown = Object.values(scoring.criteria).every(
    (one) =>
      isObject(one) &&
      Object.keys(one).sort().join() === 'description,name,weight' &&
      typeof one.name === 'string' &&
      typeof one.description === 'string' &&
      Number.isInteger(one.weight) &&
      (one.weight as number) >= 0,
  );
  if (!isKnown || Object.keys(scoring).length > 2) return undefined;
  return {
    cutoff: scoring.cutoff_score as number,
    criteria: scoring.criteria as unknown as Scoring['criteria'],
  };
}

interface Kept {
  isApproved: boolean;
  others: ListedNames;
  unlisted: JsonObject;
}

/** What has to be added to the export of the imported parts. */
function keepRest(
  json: OpenStackGuideline,
  file: GuidelineFile,
  { isApproved, others, unlisted }: Kept,
): JsonObject {
  const approval = isApproved && { approval: true };
  const own = exportOwnParts(guidelineOf({ ...file, openstack: { ...approval } }), '');
  const [before, after] = [own.components as Components, json.components as Components];
  const patch = createMergePatch(
    { ...own, capabilities: {}, components: withoutSharedLists(before, after, before) },
    { ...json, capabilities: {}, components: withoutSharedLists(after, after, before) },
  );
  return {
    ...approval,
    patch,
    ...(Object.keys(others).length > 0 && { listed: others as unknown as JsonObject }),
    ...(Object.keys(unlisted).length > 0 && { unlisted }),
  };
}

type Components = { [name: string]: JsonObject & { capabilities: JsonObject } };

/**
 * Without the lists that the imported components have, because they follow from the capabilities; what else a component
 * says is kept, and the empty lists of one that has none of the capabilities.
 */
function withoutSharedLists(components: Components, given: Components, own: Components): JsonObject {
  return Object.fromEntries(
    Object.entries(components).map(([name, { capabilities, ...rest }]) => {
      const lists = given[name]?.capabilities ?? {};
      const others = Object.entries(capabilities).filter(([key, names]) => {
        const isShared = key in lists && CAPABILITY_STATUSES.includes(key as CapabilityStatus);
        return !isShared || (!(name in own) && Array.isArray(names) && names.length === 0);
      });
      return [name, { ...rest, capabilities: Object.fromEntries(others) }];
    }),
  );
}
