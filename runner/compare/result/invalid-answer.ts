/** An answer that is no valid HTTP, such as one with a line break in a header: nothing of it can be read. */
import type { Response } from '../../exchange.ts';

/** In the place of the status: above all of them, so that it counts as a failure of the service. */
const NO_VALID_HTTP = 1000;

/** @param words what is invalid; in the place of the body */
export function invalidAnswer(words: string): Response {
  return { status: NO_VALID_HTTP, headers: [], body: words };
}

/** Why a step failed, in words that name such an answer. */
export function nameInvalidAnswer(reason: string): string {
  return reason.replaceAll(`$statusCode is ${NO_VALID_HTTP}`, 'the answer is no valid HTTP');
}

/** A status for reports. */
export function formatStatus(status: number): string {
  return status === NO_VALID_HTTP ? 'no valid HTTP' : String(status);
}
