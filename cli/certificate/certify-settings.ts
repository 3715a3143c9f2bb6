/** Reads the arguments of `interop certify`. */
import type { KeyObject } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { readProduct } from '../../runner/certificate/product.ts';
import { readChain, requireCertificateOf } from '../../runner/certificate/signature/signer-chain.ts';
import { readPrivateKey } from '../../runner/certificate/signature/signing-key.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Io } from '../io.ts';
import { readArguments } from '../settings/arguments.ts';
import { readInput } from '../settings/read-input.ts';
import { openGuideline } from '../settings/run/guideline-setting.ts';
import { type RunSettings, readRunSettings, TARGET_OPTIONS } from '../settings/run/run-settings.ts';
import { UsageError } from '../usage-error.ts';
import { writeFlags } from './write-flags.ts';

export interface CertifySettings {
  run: RunSettings;
  /** The text of the file, as the vendor wrote it. */
  product: string;
  /** Undefined where another program signs. */
  key: KeyObject | undefined;
  /** The file for the statement that another program signs; absent with a key. */
  statement?: string;
  /** The certificates of the signer, in PEM; absent for a bare key. */
  chain?: string;
  /** The text of the guideline; absent without one. */
  guideline?: string;
  /** The file to write. */
  output: string;
}

/** Those of `interop run` that it takes: none that leaves out a part of the run. */
const RUN_OPTIONS = {
  ...TARGET_OPTIONS,
  depth: { type: 'string' },
  guideline: { type: 'string' },
  seed: { type: 'string' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

const OPTIONS = {
  ...RUN_OPTIONS,
  product: { type: 'string' },
  key: { type: 'string' },
  statement: { type: 'string' },
  certificate: { type: 'string' },
  output: { type: 'string', default: 'certificate.tar' },
} as const;

/** @throws UsageError, and the errors of the files that it reads, before the first call */
export async function readCertifySettings(argv: readonly string[], io: Io): Promise<CertifySettings> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'certify', atMost: 1 });
  const { product: productFile, output, statement } = values;
  if (values.depth === 'quick')
    throw new UsageError(
      'A certificate says that a product conforms, and --depth quick runs a part of the suite. Give standard or full.',
    );
  if (productFile === undefined)
    throw new UsageError('certify needs the product: --product product.yaml (docs/certify.md shows one).');
  const product = readInput('product', productFile);
  readProduct(productFile, product);
  const { key, chain } = readSigner(values);
  const run = await readRun(positionals, values, io);
  requireFolder('certificate', output);
  if (statement !== undefined) requireFolder('statement', statement);
  const guideline = values.guideline === undefined ? undefined : readText(values.guideline);
  return {
    run,
    product,
    key,
    output,
    ...(statement !== undefined && { statement }),
    ...(chain !== undefined && { chain }),
    ...(guideline !== undefined && { guideline }),
  };
}

interface SignerFlags {
  key?: string;
  statement?: string;
  certificate?: string;
}

function readSigner({
  key: keyFile,
  statement,
  certificate: chainFile,
}: SignerFlags): Pick<CertifySettings, 'key' | 'chain'> {
  if (keyFile !== undefined && statement !== undefined)
    throw new UsageError('--key signs here, and --statement has another program sign. Give one of them.');
  if (statement !== undefined && chainFile !== undefined)
    throw new UsageError('--certificate has the certificates of --key, and none was given.');
  if (statement !== undefined) return { key: undefined };
  if (keyFile === undefined)
    throw new UsageError(
      'certify needs a key to sign with: --key key.pem. Make one: openssl genpkey -algorithm ed25519 -out key.pem. Or have another program sign: --statement statement.json',
    );
  const key = readPrivateKey(keyFile, readInput('key', keyFile));
  if (chainFile === undefined) return { key };
  const chain = readInput('certificate of the signer', chainFile);
  requireCertificateOf(chainFile, readChain(chainFile, chain), key);
  return { key, chain };
}

function readText(guideline: string): string {
  return readInput('guideline', openGuideline(guideline).path);
}

/** Before a long run. The file itself is written at its end, and only for a run that passed. */
function requireFolder(what: string, output: string): void {
  try {
    accessSync(dirname(output), constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `The ${what} ${output} cannot be written (${(error as NodeJS.ErrnoException).code}). Check that its folder exists.`,
    );
  }
}

async function readRun(
  positionals: readonly string[],
  values: Record<string, unknown>,
  io: Io,
): Promise<RunSettings> {
  const run = await readRunSettings([...positionals, ...writeFlags(values, Object.keys(RUN_OPTIONS))], io);
  if (SUITES[run.service.name] === run.suite) return run;
  // Cases of a folder share what they make, so that what one sends depends on which came first.
  if (values.concurrency !== undefined && run.concurrency !== 1)
    throw new UsageError('The cases of a FOLDER are certified one at a time. Leave --concurrency out.');
  return { ...run, concurrency: 1 };
}
