/** `interop client FOLDER VERSION... --out DIR`: writes a client that is typed by versions of a service. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { loadTypeGenerator } from '../../client/generate/load-type-generator.ts';
import { nameConstant } from '../../client/generate/service-names.ts';
import { writeClient } from '../../client/generate/write-client.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { PROFILE_FILE } from '../../spec/profile/read-profile.ts';
import { loadServiceFolder } from '../../spec/service-folder/load-service-folder.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments } from '../settings/arguments.ts';
import { findDocumentsFolder } from '../settings/documents/documents-folder.ts';
import { readMicroversion } from '../settings/documents/microversion-argument.ts';
import { requireEmpty, writeNewFiles } from '../settings/documents/new-folder.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = { out: { type: 'string' } } as const;

export async function clientCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'client', atMost: 1000 });
  const [name, ...wanted] = positionals;
  const { out } = values;
  if (name === undefined || wanted.length === 0 || out === undefined)
    throw new UsageError(
      'client takes a service or a folder, its versions, and a folder to write: interop client compute 2.79 2.96 --out clients/compute.',
    );
  requireEmpty(resolve(io.cwd, out), out);
  const folder = findDocumentsFolder(name, io.cwd);
  const service = loadServiceFolder(folder);
  const versions = readVersions(service, wanted);
  const profile = join(folder, PROFILE_FILE);
  const profileText = existsSync(profile) ? readFileSync(profile, 'utf8') : null;
  const files = await writeClient(service, versions, profileText, await loadTypeGenerator());
  writeNewFiles(resolve(io.cwd, out), out, files);
  const module = `${isAbsolute(out) ? '' : './'}${join(out, 'client.mjs')}`;
  io.out(
    `Written to ${out}: ${files.map((file) => file.name).join(', ')}\n\nThen: import { ${nameConstant(service.name)} } from '${module}';\n`,
  );
  return EXIT.conforms;
}

/** Oldest first, whatever their order was. @throws UsageError */
function readVersions(service: Service, texts: readonly string[]): Microversion[] {
  const wanted = new Set(texts.map((text) => readMicroversion(service, text)));
  return service.microversions.filter((version) => wanted.has(version));
}
