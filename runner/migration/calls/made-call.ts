/** A call that a client makes: what is known of it, from recorded traffic or from source code. */

export interface MadeCall {
  place: CallPlace;
  /** As the call asks for it; null where it asks for none. */
  version: string | null;
  method: string;
  /** Below the root of the service, encoded, without a query; from source code with the names of its parameters: `/traits/{name}`. */
  path: string;
  query: readonly SentParameter[];
  /** The query may have more parameters than these. */
  hasUnseenQuery: boolean;
  /** Undefined for a call without a body. */
  body: SentBody | undefined;
  answer: SeenAnswer;
}

/** Where a call is: a line or lines of a file, or an entry of an archive, counted from 1. */
export interface CallPlace {
  file: string;
  line?: number;
  /** The last line of a call in source code. */
  lastLine?: number;
  entry?: number;
}

export interface SentParameter {
  name: string;
  /** Undefined where source code does not show it. */
  value: string | undefined;
}

/** A body, of which source code may show only a part. */
export interface SentBody {
  value: unknown;
  /** JSON pointers to values that cannot be seen; something else stands in their place. */
  unseen: readonly string[];
  /** JSON pointers to objects that may have more members. */
  open: readonly string[];
}

/** What a client could have relied on. */
export type SeenAnswer =
  | { kind: 'recorded'; status: number; headerNames: readonly string[]; body: unknown }
  /** Members of the answer that source code reads. */
  | { kind: 'read'; members: readonly ReadMember[]; statuses: readonly ReadStatus[] }
  | { kind: 'unseen' };

/** A member of an answer that source code reads, with the place where it does. */
export interface ReadMember {
  /** JSON pointer, `*` for every item or name. */
  pointer: string;
  place: CallPlace;
  /** What the code takes the value for, where it says so. */
  takenFor?: 'array' | 'object' | 'scalar';
  /** The value is passed on, and what becomes of it cannot be seen. */
  isPassedOn: boolean;
}

/** A status with which source code compares that of an answer. */
export interface ReadStatus {
  status: number;
  place: CallPlace;
}

/** Calls of a file, and what of the file is none. */
export interface ReadCalls {
  kind: 'har' | 'exchanges' | 'source';
  calls: readonly MadeCall[];
  /** Entries that are no call to the service, by the reason in words that follow a count: `calls to other hosts`. */
  omitted: readonly { reason: string; count: number }[];
  /** Where source code opens clients, by the version that they ask for. */
  clients?: readonly OpenedAt[];
}

/** A place where a client is opened. */
export interface OpenedAt {
  /** Null where source code does not show it. */
  version: string | null;
  place: CallPlace;
}
