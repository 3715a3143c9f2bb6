/** What a call takes and what it gives, by the types of an operation in the form of openapi-typescript. */

/** The paths that have an operation of the method. */
export type PathWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [Key in Method]: unknown } ? Path : never;
}[keyof Paths] &
  string;

/** The operation of a method on a path. */
export type OperationAt<Paths, Path extends keyof Paths, Method extends string> = Paths[Path] extends {
  [Key in Method]: infer Operation;
}
  ? Operation
  : never;

/** What an operation is called with. */
export type CallInit<Operation> = Operation extends unknown
  ? ParametersOf<Operation, 'path'> & ParametersOf<Operation, 'query'> & BodyOf<Operation> & CallSettings
  : never;

/** The arguments after the path; none are needed where the operation requires nothing. */
export type CallArguments<Operation> =
  Record<never, never> extends CallInit<Operation>
    ? [init?: CallInit<Operation>]
    : [init: CallInit<Operation>];

/** What any call may have. */
export interface CallSettings {
  /** Ends the call: the promise is rejected with the reason of the signal. */
  signal?: AbortSignal;
  /** More headers. A microversion, a token and media types are set already. */
  headers?: Readonly<Record<string, string>>;
}

type ParametersOf<Operation, Place extends 'path' | 'query'> = Operation extends {
  parameters: infer Parameters;
}
  ? Parameters extends { [Key in Place]: infer Values }
    ? { [Key in Place]: Values }
    : // Of an empty object, any optional property would be inferred.
      Place extends keyof Parameters
      ? { [Key in Place]?: Parameters[Place] }
      : { [Key in Place]?: never }
  : { [Key in Place]?: never };

type BodyOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Content[keyof Content] }
    : { body?: never };

/** Every answer that a microversion declares for an operation, one type for each status. */
export type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses]: AnswerWith<Status, ContentOf<Responses[Status]>> }[keyof Responses]
  : never;

/** The answers whose status is below 400. */
export type SuccessOf<Operation> = Extract<AnswerOf<Operation>, { ok: true }>;

/** The body of a successful answer. */
export type DataOf<Operation> = SuccessOf<Operation>['data'];

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

type AnswerWith<Status, Content> = `${Status & number}` extends `${'1' | '2' | '3'}${string}`
  ? SuccessfulAnswer<Status & number, Content>
  : RefusedAnswer<Status & number, Content>;

/** An answer with a status below 400. */
export interface SuccessfulAnswer<Status extends number, Data> extends AnswerFacts {
  ok: true;
  status: Status;
  data: Data;
  error?: undefined;
}

/** An answer with a status from 400, as the microversion declares it. */
export interface RefusedAnswer<Status extends number, Failure> extends AnswerFacts {
  ok: false;
  status: Status;
  data?: undefined;
  /** The body of the answer. */
  error: Failure;
}

/** What every answer has. */
export interface AnswerFacts {
  /** The id of the request in the logs of the cloud; null where the cloud gave none. */
  requestId: string | null;
  /** As `fetch` gave it. Its body has been read. */
  response: Response;
}
