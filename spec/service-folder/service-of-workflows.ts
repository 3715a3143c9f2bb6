/** A service of which nothing is known but a profile and workflows: their steps name operations by path and method. */

import { buildService, loadProfile } from '../contract/load-service.ts';
import type { Microversion } from '../contract/microversion.ts';
import { compareMicroversions, isMicroversion, isVersionName, isWithin } from '../contract/microversion.ts';
import type { Service } from '../contract/service.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { isObject } from '../openapi/json-object.ts';
import { parsePointer } from '../openapi/json-pointer.ts';
import { listPathParameters } from '../openapi/objects/list-path-parameters.ts';
import { parseSource } from '../openapi/reading/read-document.ts';
import { readText } from '../openapi/reading/read-text.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Profile } from '../profile/profile.ts';
import { documentNames } from '../versions/folder.ts';
import { folderOnDisk } from '../versions/folder-on-disk.ts';
import { readWorkflows } from '../workflows/read-workflows.ts';
import type { OperationTarget, Workflows } from '../workflows/workflow.ts';
import { nameOfFolder } from './load-service-folder.ts';
import { workflowFiles } from './load-workflows.ts';

/** What a folder without documents says. */
export interface UndocumentedService {
  folder: string;
  profile: Profile;
  workflows: readonly Workflows[];
  operations: readonly OperationTarget[];
  /** Those that workflows and steps name, oldest first. */
  namedVersions: readonly Microversion[];
}

/** True for a folder with workflows and without OpenAPI documents. @param path of the folder */
export function isUndocumented(path: string): boolean {
  return documentNames(folderOnDisk(path)).length === 0 && workflowFiles(path).length > 0;
}

/**
 * @param path of the folder
 * @throws SpecError and WorkflowErrors with file and line
 */
export function readUndocumentedService(path: string): UndocumentedService {
  const files = workflowFiles(path);
  const operations = files.flatMap((file) => readOperations(file));
  const workflows = files.map((file) => readWorkflows(file, () => operations));
  return {
    folder: path,
    profile: loadProfile(path, nameOfFolder(path)),
    workflows,
    operations,
    namedVersions: listNamedVersions(workflows),
  };
}

/** The service at versions of a target. Of its operations only the URLs are known. */
export function buildUndocumentedService(
  { folder, profile, operations }: UndocumentedService,
  versions: readonly Microversion[],
): Service {
  const paths = Object.fromEntries(groupByPath(operations));
  const documents = new Map(
    versions.map((version) => [version, documentOf(version, paths) as unknown as OpenApiDocument]),
  );
  const changes = versions.map((version) => ({ version, title: '', description: '', file: folder }));
  return buildService(folder, { documents, changes }, profile);
}

/**
 * The versions from the oldest to the newest: all microversions between them, or of another scheme those that are named.
 * @param range of a target; absent where it does not say its versions
 * @throws SpecError where nothing says them
 */
export function listVersionsBetween(
  { namedVersions, profile, folder }: UndocumentedService,
  range: { minimum: Microversion; maximum: Microversion } | undefined,
): Microversion[] {
  if (range === undefined) {
    if (namedVersions.length > 0) return [...namedVersions];
    if (profile.versions.requests.length === 0) return ['1.0'];
    throw new SpecError(
      profile.file ?? folder,
      'nothing says which versions there are',
      'Add discovery, or x-interop-since to workflows (docs/profile.md).',
    );
  }
  const { minimum, maximum } = range;
  const [major, first] = minimum.split('.').map(Number) as [number, number];
  const [newestMajor, last] = maximum.split('.').map(Number) as [number, number];
  if (isMicroversion(minimum) && isMicroversion(maximum) && major === newestMajor)
    return Array.from({ length: last - first + 1 }, (_each, at) => `${major}.${first + at}` as Microversion);
  const named = namedVersions.filter((version) => isWithin(version, minimum, maximum));
  return [...new Set([minimum, ...named, maximum])].sort(compareMicroversions);
}

function readOperations(file: string): OperationTarget[] {
  const root = parseSource(file, readText(file)).value;
  const workflows = isObject(root) && Array.isArray(root.workflows) ? root.workflows : [];
  const steps = workflows.flatMap((one) => (isObject(one) && Array.isArray(one.steps) ? one.steps : []));
  return steps.flatMap((step) => {
    const pointer = isObject(step) ? String(step.operationPath ?? '').split('#')[1] : undefined;
    const [paths, path, method, ...rest] = pointer === undefined ? [] : parsePointer(pointer);
    if (paths !== 'paths' || path === undefined || method === undefined || rest.length > 0) return [];
    return [{ method: method.toUpperCase(), path }];
  });
}

function listNamedVersions(documents: readonly Workflows[]): Microversion[] {
  const ranges = documents.flatMap(({ workflows }) =>
    [...workflows.values()].flatMap((workflow) => [workflow, ...workflow.steps]),
  );
  const named = ranges.flatMap(({ since, until }) => [since, until]).filter((one) => one !== undefined);
  return [...new Set(named)].filter(isVersionName).sort(compareMicroversions);
}

function groupByPath(operations: readonly OperationTarget[]): Map<string, object> {
  const paths = new Map<string, object>();
  for (const { method, path } of operations) {
    const operation = {
      operationId: `${method} ${path}`,
      parameters: listPathParameters(path).map((name) => {
        return { name, in: 'path', required: true, schema: { type: 'string' } };
      }),
      responses: { default: { description: '' } },
    };
    paths.set(path, { ...paths.get(path), [method.toLowerCase()]: operation });
  }
  return paths;
}

function documentOf(version: string, paths: object): object {
  return { openapi: '3.1.0', info: { title: '', version }, paths };
}
