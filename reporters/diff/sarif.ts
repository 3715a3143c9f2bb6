/** SARIF 2.1.0 (docs.oasis-open.org/sarif), for tools that show findings at the line where they are. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { describeBreaks, describeSubject, describeValues } from './describe.ts';
import { placeAfterChange } from './file-place.ts';
import { type FoldedChange, foldChanges, listPlaces } from './fold.ts';

export function renderDiffSarif({ changes }: VersionComparison): string {
  const rules = [...new Set(changes.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: { name: 'api-interop', rules: rules.map((id) => ({ id, shortDescription: { text: id } })) },
    },
    results: foldChanges(changes).map(result),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function result(folded: FoldedChange) {
  const { change } = folded;
  const { file, line } = placeAfterChange(change);
  return {
    ruleId: change.rule,
    level: change.breaks.length > 0 ? 'error' : 'warning',
    message: { text: messageOf(folded) },
    locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } } }],
    partialFingerprints: { change: fingerprint(change) },
  };
}

function messageOf(folded: FoldedChange): string {
  const { change } = folded;
  const values = describeValues(change);
  return `${describeSubject(change)} ${change.kind}${values === '' ? '' : `: ${values}`}. In ${listPlaces(folded).join(', ')}. Breaks ${describeBreaks(change)}.`;
}

/** Of what changed, wherever it is written. */
function fingerprint({ rule, operation, location }: Change): string {
  const { status = '', mediaType = '', pointer = '' } = location;
  return [rule, operation, partOf(location), status, mediaType, pointer].join(' ');
}
