/** A change in one line, for tools that show it at its place in a file. */
import { describeBreaks, describeSubject, describeValues } from './describe.ts';
import { commonPlace, type FoldedChange, listPlaces } from './fold.ts';

/** `request query limit added: {"type":"string"}. In GET /hosts. Breaks new clients on an old cloud.` */
export function writeMessage(folded: FoldedChange): string {
  const { change, component } = commonPlace(folded);
  const values = describeValues(change);
  const what = `${describeSubject(change)}${component ? ` of component ${component}` : ''} ${change.kind}${values === '' ? '' : `: ${values}`}`;
  return `${what}. In ${listPlaces(folded).join(', ')}. Breaks ${describeBreaks(change)}.`;
}
