/** Why a call to etcd did not succeed, and what that says about whether it was applied. */

/** What became of a call without a usable answer. */
export type Failure =
  /** No connection: the call cannot have been applied. */
  | 'not sent'
  /** The connection broke, or no answer came in time: it may have been applied, and may still be. */
  | 'no answer'
  /** Refused, and not applied. */
  | 'refused';

/** The codes of gRPC that matter here: https://grpc.io/docs/guides/status-codes/ */
export const GRPC = {
  invalidArgument: 3,
  notFound: 5,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  outOfRange: 11,
  unimplemented: 12,
  unauthenticated: 16,
} as const;

export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly failure: Failure;
  /** That of gRPC, where the member answered. */
  readonly code: number | undefined;

  constructor(failure: Failure, message: string, code?: number) {
    super(message);
    this.failure = failure;
    this.code = code;
  }

  /** More operations, or more bytes, than the members accept in one transaction. */
  get isTooLarge(): boolean {
    return /too many operations|request is too large|received message larger than max/.test(this.message);
  }

  get isCompacted(): boolean {
    return this.code === GRPC.outOfRange && this.message.includes('compacted');
  }
}

/** @param body of an answer whose status is not 200; older and newer members name the message differently */
export function readRefusal(status: number, body: string): GatewayError {
  const { message, error, code } = parse(body);
  const text = message ?? error ?? `HTTP ${status} ${body.slice(0, 100).trim()}`;
  return refusalOf(text, code);
}

/** @param code of gRPC, where the answer had one */
export function refusalOf(message: string, code: number | undefined): GatewayError {
  const isKnown = code !== undefined && REFUSALS.has(code);
  return new GatewayError(isKnown ? 'refused' : 'no answer', message, code);
}

/** A connection that failed. */
export function explainFailure(url: string, error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const failure = isBeforeSending(code) ? 'not sent' : 'no answer';
  return new GatewayError(failure, `${url}: ${message || code}`);
}

/** Whether the connection failed before anything was sent: addresses, refused connections, certificates. */
function isBeforeSending(code: string): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|.*CERT.*|UNABLE_TO_.*)$/.test(
    code,
  );
}

/**
 * With any other code, such as UNAVAILABLE ("request timed out", "leader changed"), a transaction may be applied all the same.
 */
const REFUSALS: ReadonlySet<number> = new Set(Object.values(GRPC));

function parse(body: string): { message?: string; error?: string; code?: number } {
  try {
    const parsed = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
