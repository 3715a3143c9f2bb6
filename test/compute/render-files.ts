/** The files of `spec/compute/`: the first document, and an overlay for each later microversion. */
import type { Json } from '../../spec/openapi/document.ts';
import { overlayBetween } from '../../spec/openapi/overlay/overlay-between.ts';
import type { CompleteDocument } from './build-documents.ts';
import { describeChange } from './describe-change.ts';
import { formatJson } from './facts.ts';

/** Text by file name. */
export function renderFiles(documents: readonly CompleteDocument[]): Map<string, string> {
  return new Map(
    documents.map(({ version, document }, index) => {
      const before = documents[index - 1]?.document;
      if (!before) return [`${version}.json`, toText(document)];
      const info = { ...describeChange(before, document), version };
      return [`${version}.overlay.json`, toText(overlayBetween(before, document, info) as unknown as Json)];
    }),
  );
}

function toText(value: Json): string {
  return `${formatJson(value)}\n`;
}
