/** Where messages for the operator go. */

/** Takes a message as one line of text, with its parts for logs that are read by machines. */
export type Log = (text: string, details?: LogDetails) => void;

export interface LogDetails {
  /** The message without the other parts. */
  message: string;
  requestId: string;
  method: string;
  url: string;
}

/** The default log: one line on standard error. */
export function logToStderr(text: string): void {
  process.stderr.write(`${text}\n`);
}
