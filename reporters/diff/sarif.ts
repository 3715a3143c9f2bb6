/** A comparison in SARIF 2.1.0 (docs.oasis-open.org/sarif), for tools that show findings at their lines. */
import type { Change } from '../../spec/diff/change.ts';
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { placeAfterChange } from './file-place.ts';
import { type FoldedChange, foldChanges } from './fold.ts';
import { levelOf } from './level.ts';
import { writeMessage } from './message.ts';

export function renderDiffSarif({ changes }: VersionComparison): string {
  const rules = [...new Set(changes.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: { name: 'api-interop', rules: rules.map((id) => ({ id, shortDescription: { text: id } })) },
    },
    results: foldChanges(changes).map(formatResult),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function formatResult(folded: FoldedChange) {
  const { change } = folded;
  const { file, line } = placeAfterChange(change);
  return {
    ruleId: change.rule,
    level: levelOf(change),
    message: { text: writeMessage(folded) },
    locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } } }],
    ...(change.known && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: change.known.reason }],
    }),
    partialFingerprints: { change: formatFingerprint(change) },
  };
}

/** Does not depend on the line, so that a tool recognises the change after an edit above it. */
function formatFingerprint({ rule, operation, location }: Change): string {
  const { status = '', mediaType = '', pointer = '' } = location;
  return [rule, operation, partOf(location), status, mediaType, pointer].join(' ');
}
