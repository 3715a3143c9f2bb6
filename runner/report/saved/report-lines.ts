/** Joins the lines of a report that was written while its run went on. */
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { parseJson } from '../../exchange.ts';

/** What the first line has. */
export const LINE_FORMAT = 'api-interop/report-lines';

/** The JSON form of the report; without `lines` where the text has another form, and `problem` where it is cut. */
export type JoinedLines = { lines?: JsonObject } | { problem: string };

export function joinReportLines(text: string): JoinedLines {
  const end = text.indexOf('\n');
  const start = parseJson(end < 0 ? text : text.slice(0, end));
  if (!isObject(start) || start.format !== LINE_FORMAT) return {};
  const lines = text.split('\n').slice(1);
  if (lines.pop() !== '') return { problem: CUT };
  const cases: JsonObject[] = [];
  for (const [index, line] of lines.entries()) {
    const value = parseJson(line);
    if (!isObject(value)) return { problem: `has no JSON object in line ${index + 2}` };
    const { type, ...rest } = value;
    if (type === 'end') return endOf(rest, cases);
    cases.push(rest);
  }
  return { problem: CUT };
}

const CUT = 'is cut: its last line is not the end of a run';

function endOf({ cases: count, report }: JsonObject, cases: JsonObject[]): JoinedLines {
  if (!isObject(report)) return { problem: 'has an end without a report' };
  if (count !== cases.length)
    return { problem: `has ${cases.length} cases, and its last line says ${count}` };
  return { lines: { ...report, cases } };
}
