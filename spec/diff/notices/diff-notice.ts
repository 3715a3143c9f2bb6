/** What differs between two documents and is in no request or response, but matters to changelogs and generated clients. */
import type { Json } from '../../openapi/document.ts';
import type { ChangeKind, ChangeLocation } from '../change.ts';
import type { NoticeId } from './notice-ids.ts';

/** It breaks no client, and never fails a comparison. */
export interface DiffNotice {
  rule: NoticeId;
  kind: ChangeKind;
  /** `GET /traits`: the first operation that has it. */
  operation: string;
  /** `operation` for the operation itself. */
  location: ChangeLocation;
  /** The name of the component that declares it, where one does. */
  component?: string;
  /** The `operationId`, or the removed values. */
  before?: Json;
  after?: Json;
  /** `file:line` of the declaration, in the newer document where that has it, else in the older one. */
  place: string;
}
