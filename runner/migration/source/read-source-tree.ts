/** Reads the calls that a source tree makes with clients of a service. */
import type { Service } from '../../../spec/contract/service.ts';
import { CallsError } from '../calls/calls-error.ts';
import type { ReadCalls } from '../calls/made-call.ts';
import { Omissions } from '../calls/omissions.ts';
import { findClientCalls, placeOf } from './find-client-calls.ts';
import { findClients } from './find-clients.ts';
import { loadParser, type ParseSource, type SourceText } from './parse-source.ts';

/** A source file, by the name that reports show. */
export interface SourceFileText {
  file: string;
  text: string;
}

/**
 * @param name of the tree, for messages
 * @throws CallsError for a tree without a call
 */
export async function readSourceTree(
  name: string,
  files: readonly SourceFileText[],
  service: Service,
): Promise<ReadCalls> {
  const parse = await loadParser();
  const omitted = new Omissions();
  const factory = factoryName(service.name);
  const sources = files
    .filter(({ text }) => CALL.test(text) || text.includes(factory))
    .flatMap((file) => parseIfPossible(parse, file, omitted));
  const opened = sources.map((source) => ({ source, clients: findClients(source, factory) }));
  const versions = new Set(opened.flatMap(({ clients }) => clients.flatMap((client) => client.versions)));
  const [only = null, ...others] = versions;
  const versionElsewhere = others.length === 0 ? only : null;
  const paths = new Set(service.paths());
  const calls = opened.flatMap(({ source, clients }) =>
    findClientCalls(source, { clients, versionElsewhere, isPath: (path) => paths.has(path) }),
  );
  if (calls.length === 0)
    throw new CallsError(
      `${name} has no call of a client of ${service.name} in ${files.length} source files. Expected calls such as cloud.GET('/…') of a client from api-interop/client.`,
    );
  const places = opened.flatMap(({ source, clients }) =>
    clients.flatMap(({ call, versions: asked }) =>
      (asked.length === 0 ? [null] : asked).map((version) => ({
        version,
        place: placeOf(source.file, call),
      })),
    ),
  );
  return { kind: 'source', calls, omitted: omitted.list(), clients: places };
}

/** Files without one need not be parsed. */
const CALL = /\.(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\b/;

/** `bareMetal` for `bare-metal`. */
function factoryName(service: string): string {
  return service.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function parseIfPossible(
  parse: ParseSource,
  { file, text }: SourceFileText,
  omitted: Omissions,
): SourceText[] {
  try {
    return [parse(file, text)];
  } catch (error) {
    omitted.add(`file that is not valid JavaScript or TypeScript: ${file} (${(error as Error).message})`);
    return [];
  }
}
