/** `interop new service FOLDER --from DOCUMENT`: writes the folder of a service, as far as documents and a target tell. */
import { basename, extname, join, resolve } from 'node:path';
import { surveyTarget } from '../../runner/survey/survey-target.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { buildService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { parseApiDocument } from '../../spec/openapi/reading/read-document.ts';
import { PROFILE_FILE, readProfile } from '../../spec/profile/read-profile.ts';
import { nameOfFolder } from '../../spec/service-folder/load-service-folder.ts';
import { readDocuments } from '../../spec/service-folder/read-documents.ts';
import { guessProfile } from '../../spec/skeleton/guess-profile.ts';
import type { Survey } from '../../spec/skeleton/survey.ts';
import { type ProfileFacts, writeProfile } from '../../spec/skeleton/write-profile.ts';
import { writeWorkflows } from '../../spec/skeleton/write-workflows.ts';
import { findTokenCheck } from '../../suites/folder/token-check.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readNumber } from '../settings/arguments.ts';
import {
  type NewFile,
  removeNewFiles,
  requireEmpty,
  writeNewFiles,
} from '../settings/documents/new-folder.ts';
import { LOGIN_OPTIONS, type LoginFlags, readLogin } from '../settings/login/login-settings.ts';
import { openLogin } from '../settings/login/open-login.ts';
import { readInput } from '../settings/read-input.ts';
import { readUrl } from '../settings/read-target.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  from: { type: 'string', multiple: true, default: [] as string[] },
  target: { type: 'string' },
  ...LOGIN_OPTIONS,
  timeout: { type: 'string', default: '30' },
} as const;

export async function newServiceCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'new service', atMost: 1 });
  const [folder] = positionals;
  if (folder === undefined || values.from.length === 0)
    throw new UsageError(
      'new service takes a new folder and documents: interop new service FOLDER --from openapi.yaml. Repeat --from for a document of each version.',
    );
  const path = resolve(io.cwd, folder);
  requireEmpty(path, folder);
  const sources = values.from.map((file) => readSource(resolve(io.cwd, file), file));
  requireDistinct(sources);
  const url = values.target === undefined ? undefined : readUrl(values.target);
  const written: NewFile[] = [...sources];
  writeNewFiles(path, folder, sources);
  try {
    const { facts, service } = readFacts(path);
    const survey = url === undefined ? null : await lookAt(url, service, values, io);
    const profile = writeProfile({ ...facts, survey });
    const workflows = writeWorkflows(service, (sources.at(-1) as NewFile).name);
    const files = [
      { name: PROFILE_FILE, text: profile.text },
      ...(workflows.text === '' ? [] : [{ name: 'workflows.arazzo.yaml', text: workflows.text }]),
    ];
    written.push(...files);
    writeNewFiles(path, folder, files);
    io.out(summarise(folder, written, survey, { profile: profile.open, workflows: workflows.open }));
    return EXIT.conforms;
  } catch (error) {
    removeNewFiles(path, written);
    if (error instanceof CannotJudge) {
      io.err(`interop: ${error.message} Nothing was written.\n`);
      return EXIT.notJudged;
    }
    // The copies are gone: the message names the files that they were made of.
    if (error instanceof InputError)
      for (const { name, from } of sources) error.message = error.message.replaceAll(join(path, name), from);
    throw error;
  }
}

interface SourceDocument extends NewFile {
  /** Where it was read. */
  from: string;
}

/** A document is named by its version, so that a folder of several reads as a list of versions. */
function readSource(path: string, file: string): SourceDocument {
  const text = readInput('document', path);
  const { version } = parseApiDocument(path, text);
  const extension = extname(path) || '.yaml';
  const name = /^[\w.-]+$/.test(version) ? `${version}${extension}` : basename(path);
  return { name, text, from: file };
}

/** @throws UsageError for two documents of one version */
function requireDistinct(sources: readonly SourceDocument[]): void {
  for (const [index, { name, from }] of sources.entries()) {
    const other = sources.slice(0, index).find((each) => each.name === name);
    if (other)
      throw new UsageError(
        `${other.from} and ${from} describe the same version. Give one document for each version.`,
      );
  }
}

/** What the documents tell, and the service that they make with no more than that. */
function readFacts(path: string): { facts: Omit<ProfileFacts, 'survey'>; service: Service } {
  const documents = readDocuments(path);
  const versions = [...documents.documents.keys()];
  const newest = [...documents.documents.values()].at(-1);
  const guess = newest ? guessProfile(newest) : {};
  const facts = { service: nameOfFolder(path), versions, guess };
  const profile = readProfile(join(path, PROFILE_FILE), writeProfile({ ...facts, survey: null }).text);
  return { facts, service: buildService(path, documents, profile) };
}

/** Sends calls that only read. */
async function lookAt(
  url: string,
  service: Service,
  { timeout, ...flags }: LoginFlags & { timeout: string },
  io: Io,
): Promise<Survey> {
  const seconds = readNumber('--timeout', timeout, 0.1);
  const opened = await openLogin(readLogin(flags, true, io), seconds, io);
  const api = { service, tokenCheck: findTokenCheck(service) };
  const target = opened.open(url, { timeout: seconds, connections: 1 }, api);
  try {
    return await surveyTarget(target, service, opened.token);
  } finally {
    await target.close();
    await opened.close();
  }
}

function summarise(
  folder: string,
  files: readonly NewFile[],
  survey: Survey | null,
  open: { profile: readonly string[]; workflows: readonly string[] },
): string {
  const asked = survey ? `Asked the target: ${survey.calls.join(', ')}.\n` : '';
  const left = [
    ...open.profile.map((line) => `  ${PROFILE_FILE}: ${line}\n`),
    ...open.workflows.map((line) => `  workflows.arazzo.yaml: ${line}\n`),
  ];
  const names = files.map(({ name }) => name).join(', ');
  const todo = left.length === 0 ? '' : `\nLeft to do:\n${left.join('')}`;
  return `${asked}Written to ${folder}: ${names}\n${todo}\nThen: interop run ${folder} --target URL\n`;
}
