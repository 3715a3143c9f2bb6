/** An answer that the microversion does not declare, such as 502 of a proxy, or a page of HTML in place of JSON. */
export class UndeclaredAnswerError extends Error {
  override readonly name = 'UndeclaredAnswerError';
  readonly status: number;
  /** The id of the request in the logs of the cloud; null where the cloud gave none. */
  readonly requestId: string | null;
  /** What JSON says, or else the text. */
  readonly body: unknown;
  readonly response: Response;

  constructor(
    problem: string,
    answer: { status: number; requestId: string | null; body: unknown; response: Response },
  ) {
    super(answer.requestId === null ? problem : `${problem} The id of the request is ${answer.requestId}.`);
    this.status = answer.status;
    this.requestId = answer.requestId;
    this.body = answer.body;
    this.response = answer.response;
  }
}
