/**
 * Writes a guideline in OpenStack's JSON, schema 2.0: a service is a component, a case a test. What was imported from such
 * a file and this form does not have is put back from `openstack`.
 */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { CAPABILITY_STATUSES, type Guideline, type GuidelineCapability } from '../guideline.ts';
import { exportApproval, hasApproval } from './approval.ts';
import { createTestId } from './create-test-id.ts';
import { listLosses } from './list-losses.ts';
import { applyMergePatch } from './merge-patch.ts';

export interface ExportedGuideline {
  json: JsonObject;
  /** What the guideline has and the JSON cannot say, in words. */
  lost: string[];
}

/** @param source where the guideline is, for `metadata.source` */
export function exportGuideline(guideline: Guideline, source: string): ExportedGuideline {
  const { openstack } = guideline;
  const { patch = {}, ...others } = openstack ?? {};
  const own = exportOwnParts(guideline, source);
  const json = applyMergePatch(own, patch) as JsonObject;
  restoreLists(json, own);
  addListed(json, others.listed);
  const defined = isObject(others.unlisted) ? others.unlisted : {};
  json.capabilities = { ...(json.capabilities as JsonObject), ...defined };
  return { json, lost: listLosses(guideline) };
}

/** Without what only the imported file had. */
export function exportOwnParts(guideline: Guideline, source: string): JsonObject {
  const { edition, scoring, capabilities } = guideline;
  return {
    metadata: {
      id: edition,
      schema: '2.0',
      reference: SCHEMA,
      source,
      ...(scoring && {
        scoring: { cutoff_score: scoring.cutoff, criteria: scoring.criteria as unknown as Json },
      }),
      ...(hasApproval(guideline) && { os_trademark_approval: exportApproval(guideline) }),
    },
    components: Object.fromEntries(
      listServices(guideline).map((name) => [name, exportComponent(name, guideline)]),
    ),
    capabilities: Object.fromEntries(capabilities.map((one) => [one.id, exportCapability(one)])),
    designated_sections: {},
    test_repositories: {},
  };
}

const SCHEMA = 'https://opendev.org/openinfra/interop/raw/branch/master/doc/source/schema/2.0.json';

function listServices({ capabilities }: Guideline): string[] {
  return [...new Set(capabilities.flatMap(({ services }) => [...services.keys()]))];
}

function exportComponent(name: string, { capabilities }: Guideline): JsonObject {
  const own = capabilities.filter(({ services }) => services.has(name));
  const lists = CAPABILITY_STATUSES.map((wanted) => [
    wanted,
    own.filter(({ status }) => status === wanted).map(({ id }) => id),
  ]);
  return { capabilities: Object.fromEntries(lists) };
}

function exportCapability(capability: GuidelineCapability): JsonObject {
  const own = exportOwnCapability(capability);
  const { openstack, cases } = capability;
  if (openstack === null) return own;
  const { tests, ...patch } = openstack;
  const known = isObject(tests) ? Object.entries(tests).filter(([name]) => cases.includes(name)) : [];
  return applyMergePatch(own, { ...patch, tests: Object.fromEntries(known) }) as JsonObject;
}

export function exportOwnCapability(capability: GuidelineCapability): JsonObject {
  const { achieves, isForAdministrators, description, services, status, since, cases, flags } = capability;
  return {
    achievements: [...(achieves ?? [])],
    admin: isForAdministrators ?? false,
    description: description ?? '',
    project: [...services.keys()][0] ?? '',
    ...(status === 'required' && since !== null && { required_since: since }),
    tests: Object.fromEntries(
      cases.map((name) => {
        const flag = flags.get(name);
        return [name, { idempotent_id: createTestId(name), ...(flag && { flagged: { ...flag } }) }];
      }),
    ),
  };
}

/** The imported file may have left out a list that has capabilities by now. */
function restoreLists(json: JsonObject, own: JsonObject): void {
  const components = json.components as { [name: string]: { capabilities: JsonObject } };
  for (const [name, { capabilities }] of Object.entries(own.components as typeof components)) {
    const filled = Object.entries(capabilities).filter(([, names]) => (names as string[]).length > 0);
    const component = components[name] as { capabilities: JsonObject };
    component.capabilities = { ...component.capabilities, ...Object.fromEntries(filled) };
  }
}

/** Names that a component lists and that are no capabilities of this form: by component and status. */
function addListed(json: JsonObject, listed: Json | undefined): void {
  if (!isObject(listed)) return;
  const components = json.components as { [name: string]: JsonObject };
  for (const [name, lists] of Object.entries(listed)) {
    const component = components[name] ?? {};
    const own = isObject(component.capabilities) ? component.capabilities : {};
    const added = Object.entries(lists as { [status: string]: string[] }).map(([status, names]) => [
      status,
      [...((own[status] as string[] | undefined) ?? []), ...names],
    ]);
    components[name] = { ...component, capabilities: { ...own, ...Object.fromEntries(added) } };
  }
}
