/** The calls since the targets were last empty: any of them may have caused a difference. */
import type { PlannedCall } from '../../case/generated/call-source.ts';
import type { CallResult } from './call-recorder.ts';

export interface HistoryEntry {
  call: PlannedCall;
  /** At least one target accepted the call. */
  isAccepted: boolean;
}

export function historyEntryOf(call: PlannedCall, { compared }: Pick<CallResult, 'compared'>): HistoryEntry {
  return { call, isAccepted: compared.responses.some(({ status }) => status < 300) };
}
