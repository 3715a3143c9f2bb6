/** Reads the calls that `interop record` and runs write: a JSON object a line. */
import type { Profile } from '../../../spec/profile/profile.ts';
import { checkFirstLine, EVIDENCE_FORMAT, readLine } from '../../evidence/evidence-lines.ts';
import type { RecordedCall, RecordedOutcome } from '../../evidence/recorded-call.ts';
import { headerMap } from '../../exchange.ts';
import { CallsError } from './calls-error.ts';
import type { MadeCall, ReadCalls, SeenAnswer } from './made-call.ts';
import { Omissions } from './omissions.ts';
import { readSeenBody } from './read-body.ts';
import { madeCallOf } from './recorded-exchange.ts';

/** True for a text that begins as such a file does. */
export function isExchanges(text: string): boolean {
  return text.slice(0, MOST_OF_FIRST_LINE).split('\n', 1)[0]?.includes(EVIDENCE_FORMAT) === true;
}

const MOST_OF_FIRST_LINE = 1000;

/** @throws CallsError with the line that is no recorded call */
export function readExchanges(file: string, text: string, profile: Profile): ReadCalls {
  const lines = text.split('\n');
  const problem = checkFirstLine(lines[0] ?? '');
  if (problem !== undefined) throw new CallsError(`${file}: ${problem}.`);
  const calls: MadeCall[] = [];
  const omitted = new Omissions();
  let isWhole = false;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const read = readLine(line);
    const place = { file, line: index + 1 };
    if (!read)
      throw new CallsError(
        `${file}:${index + 1} is no recorded call. Record the file again, or remove the line.`,
      );
    if ('calls' in read) {
      isWhole = true;
      continue;
    }
    const { call } = read;
    if (call.service !== profile.service) omitted.add(`calls to ${call.service}`);
    else if (call.outcome.kind === 'proxied') omitted.add('calls of the service itself');
    else calls.push(madeCallOf(call.request, { answer: answerOf(call), place, profile }));
  }
  // A recorder that was killed, or that still records.
  if (!isWhole) omitted.add('rest of a recording, which has no last line');
  return { kind: 'exchanges', calls, omitted: omitted.list() };
}

function answerOf({ outcome }: RecordedCall): SeenAnswer {
  return outcome.kind === 'answer' ? recordedAnswer(outcome) : { kind: 'unseen' };
}

function recordedAnswer({ response }: Extract<RecordedOutcome, { kind: 'answer' }>): SeenAnswer {
  const headerNames = [...headerMap(response).keys()];
  return { kind: 'recorded', status: response.status, headerNames, body: readSeenBody(response.body) };
}
