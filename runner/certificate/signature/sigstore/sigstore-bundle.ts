/** Reads and writes sigstore bundles (version 0.3) of in-toto statements. */
import type { Bundle, BundleWithDsseEnvelope } from '@sigstore/bundle';
import { isObject } from '../../../../spec/openapi/json-object.ts';
import { parseJson } from '../../../exchange.ts';
import { PAYLOAD_TYPE } from '../envelope.ts';
import { toExactForm } from './exact-form.ts';
import { loadSigstoreLibraries, type SigstoreLibraries } from './libraries.ts';

export type StatementBundle = BundleWithDsseEnvelope;

/** Why a text is no sigstore bundle of a statement: what follows its name in a message. */
export interface NoStatementBundle {
  problem: string;
}

/** The bundle in its exact form. @throws InputError where the libraries for it are not installed */
export async function readStatementBundle(text: string): Promise<StatementBundle | NoStatementBundle> {
  const { bundle: library, core } = await loadSigstoreLibraries();
  const value = parseJson(text);
  if (!isObject(value) || typeof value.mediaType !== 'string') return { problem: 'is no sigstore bundle' };
  if (!MEDIA_TYPES.has(value.mediaType))
    return {
      problem: `has the media type ${JSON.stringify(value.mediaType)}, and this program reads sigstore bundles of version 0.3. Sign with cosign 2.6 or later`,
    };
  const bundle = parseBundle(value, { library, core });
  if ('problem' in bundle) return bundle;
  if (!library.isBundleWithDsseEnvelope(bundle))
    return {
      problem:
        'is a sigstore bundle of a file, and not of a statement. Sign with "cosign attest-blob --statement", and not with "cosign sign-blob"',
    };
  const { payloadType } = bundle.content.dsseEnvelope;
  if (payloadType !== PAYLOAD_TYPE)
    return { problem: `has the payload type ${JSON.stringify(payloadType)}, and not ${PAYLOAD_TYPE}` };
  return bundle;
}

export function isStatementBundle(read: StatementBundle | NoStatementBundle): read is StatementBundle {
  return 'content' in read;
}

/** @throws InputError where the libraries for it are not installed */
export async function writeStatementBundle(bundle: StatementBundle): Promise<string> {
  const { bundle: library } = await loadSigstoreLibraries();
  return JSON.stringify(library.bundleToJSON({ ...bundle, mediaType: library.BUNDLE_V03_MEDIA_TYPE }));
}

/** The second is how the first was written at first. */
const MEDIA_TYPES = new Set([
  'application/vnd.dev.sigstore.bundle.v0.3+json',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
]);

function parseBundle(
  value: object,
  { library, core }: { library: SigstoreLibraries['bundle']; core: SigstoreLibraries['core'] },
): Bundle | NoStatementBundle {
  try {
    return toExactForm(library.bundleFromJSON(value), core);
  } catch (error) {
    const fields = error instanceof library.ValidationError ? `: ${error.fields.join(', ')}` : '';
    return { problem: `is no whole sigstore bundle (${(error as Error).message}${fields})` };
  }
}
