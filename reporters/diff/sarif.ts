/** SARIF 2.1.0 (docs.oasis-open.org/sarif), for tools that show findings at the line where they are. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { breaksText, subjectOf, valuesOf } from './describe.ts';
import { placeNow } from './file-place.ts';
import { type Folded, fold, listPlaces } from './fold.ts';

export function diffSarif({ changes }: VersionComparison): string {
  const rules = [...new Set(changes.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: { name: 'api-interop', rules: rules.map((id) => ({ id, shortDescription: { text: id } })) },
    },
    results: fold(changes).map(result),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function result(folded: Folded) {
  const { change } = folded;
  const { file, line } = placeNow(change);
  return {
    ruleId: change.rule,
    level: change.breaks.length > 0 ? 'error' : 'warning',
    message: { text: messageOf(folded) },
    locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } } }],
    partialFingerprints: { change: fingerprint(change) },
  };
}

function messageOf(folded: Folded): string {
  const { change } = folded;
  const values = valuesOf(change);
  return `${subjectOf(change)} ${change.kind}${values === '' ? '' : `: ${values}`}. In ${listPlaces(folded).join(', ')}. Breaks ${breaksText(change)}.`;
}

/** Of what changed, wherever it is written. */
function fingerprint({ rule, operation, location }: Change): string {
  const { status = '', mediaType = '', pointer = '' } = location;
  return [rule, operation, partOf(location), status, mediaType, pointer].join(' ');
}
