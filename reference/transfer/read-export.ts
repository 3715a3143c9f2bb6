/** Reads the lines of an export, and refuses one that is cut off before anything is written. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import { EXPORT_FORMAT, type ExportedEntry, type ExportFooter, type ExportHeader } from './export-store.ts';

/** By service; also one without entries. */
export type Exported = ReadonlyMap<string, readonly Pick<ExportedEntry, 'key' | 'value'>[]>;

/** @throws InputError with the line */
export async function readExport(lines: AsyncIterable<string> | Iterable<string>): Promise<Exported> {
  const found = new Map<string, Pick<ExportedEntry, 'key' | 'value'>[]>();
  let number = 0;
  let entries = 0;
  let footer: ExportFooter | undefined;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const value = parseLine(line, number);
    if (number === 1) for (const service of readHeader(value)) found.set(service, []);
    else if (footer) throw new InputError(`line ${number} of the export comes after its end.`);
    else if (isFooter(value)) footer = value;
    else {
      const { service, key, value: stored } = value as ExportedEntry;
      const of = found.get(service);
      if (!of || typeof key !== 'string' || stored === undefined)
        throw new InputError(`line ${number} of the export is not an entry of its services.`);
      of.push({ key, value: stored });
      entries += 1;
    }
  }
  if (number === 0) throw new InputError('the export is empty.');
  if (footer?.entries !== entries)
    throw new InputError(
      `the export is cut off: ${footer ? `it should have ${footer.entries} entries` : 'its last line is missing'}, and has ${entries}. Nothing was written. Export again.`,
    );
  return found;
}

function parseLine(line: string, number: number): unknown {
  try {
    const value = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new InputError(
    `line ${number} of the export is not a JSON object; it may be cut off. Nothing was written.`,
  );
}

function readHeader(value: unknown): readonly string[] {
  const { interop_store: format, services } = value as Partial<ExportHeader>;
  if (format === undefined || !Array.isArray(services))
    throw new InputError('the first line is not that of an export: {"interop_store": 1, "services": […]}.');
  if (format !== EXPORT_FORMAT)
    throw new InputError(
      `the export has format ${format}, and this version reads format ${EXPORT_FORMAT}. Use the version of interop that wrote it.`,
    );
  return services;
}

function isFooter(value: unknown): value is ExportFooter {
  return typeof (value as ExportFooter).entries === 'number' && !('service' in (value as object));
}
