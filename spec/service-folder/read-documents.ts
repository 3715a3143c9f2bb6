/** Reads the documents of a folder in each form that they may have. */
import { loadDocuments, type ServiceDocuments } from '../contract/load-documents.ts';
import type { Microversion } from '../contract/microversion.ts';
import { importDocument } from '../dialect/import/import-document.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { applyOverlay } from '../openapi/overlay/overlay.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { readYaml } from '../openapi/reading/syntax/read-yaml.ts';
import { documentNames } from '../versions/folder.ts';
import { folderOnDisk } from '../versions/folder-on-disk.ts';
import { readVersions } from '../versions/read-versions.ts';

/**
 * One document for each version, a first one with overlays, or one in OpenStack's dialect (`x-openstack`).
 * @param path of the folder
 * @throws SpecError with file and line for a document that cannot be read, and for a folder without one
 */
export function readDocuments(path: string): ServiceDocuments {
  const folder = folderOnDisk(path);
  const names = documentNames(folder);
  if (names.length === 0)
    throw new SpecError(
      path,
      'is not the folder of a service: it has no OpenAPI documents',
      'Expected documents in YAML or JSON, and profile.yaml (docs/profile.md).',
    );
  if (names.some((name) => OWN_FORM.test(name))) return loadDocuments(folder);
  const [single] = names;
  if (names.length === 1 && MARK.test(folder.text(single as string)))
    return importVersions(`${path}/${single}`);
  const versions = readVersions(folder);
  return {
    documents: new Map(
      versions.map(({ version, document }) => [
        version as Microversion,
        document.root as unknown as OpenApiDocument,
      ]),
    ),
    changes: versions.map(({ version, title, description = '', path: file }) => ({
      version: version as Microversion,
      title,
      description,
      file,
    })),
  };
}

/** `1.1.overlay.yaml` beside `1.0.yaml`: read without the places of nodes, which is several times as fast. */
const OWN_FORM = /^\d+\.\d+\.overlay\.(yaml|json)$/;

/** A key of OpenStack's dialect. */
const MARK = /["']?x-openstack["']?\s*:/;

function importVersions(path: string): ServiceDocuments {
  const file = readYaml(path);
  const imported = importDocument(file, {}, ({ place, problem, remedy }) => {
    throw new SpecError(place, problem, remedy);
  });
  const { oldest, document, overlays } = imported;
  let root = document as unknown as OpenApiDocument;
  const documents = new Map([[oldest, root]]);
  const changes = [{ version: oldest, title: '', description: '', file: path }];
  for (const overlay of overlays) {
    const version = overlay.info.version as Microversion;
    root = applyOverlay(root as never, overlay).document as unknown as OpenApiDocument;
    documents.set(version, root);
    changes.push({ version, title: overlay.info.title, description: '', file: path });
  }
  return { documents, changes };
}
