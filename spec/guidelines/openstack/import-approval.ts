/** The edition of OpenStack's JSON, and what its approval says of it. */
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import { compareEditions, isEdition, seriesOf } from '../edition.ts';
import type { EditionStatus } from '../guideline.ts';
import type { GuidelineFile } from '../guideline-file.ts';

type Succession = Pick<GuidelineFile, 'edition' | 'status' | 'replaces' | 'first-edition' | 'releases'>;

/** @throws SpecError for an id that is no edition */
export function importApproval(
  { id, os_trademark_approval: given }: JsonObject,
  source: SourceFile,
): Succession {
  if (typeof id !== 'string' || !isEdition(id))
    throw new SpecError(
      source.locatePath(['metadata', 'id']),
      `the id of the guideline is ${JSON.stringify(id)}`,
      'Expected an edition such as 2020.06, next or dns.2020.06.',
    );
  const approval = isObject(given) ? given : {};
  const { replaces, releases } = approval;
  const follows = typeof replaces === 'string' && isEarlier(replaces, id);
  const names = Array.isArray(releases) ? releases.filter((name) => typeof name === 'string') : [];
  const areNames = Array.isArray(releases) && new Set(names).size === releases.length && names.length > 0;
  return {
    edition: id,
    status: statusOf(approval.status),
    ...(follows ? { replaces } : { 'first-edition': NO_EARLIER }),
    ...(areNames && { releases: names }),
  };
}

const NO_EARLIER = 'The imported guideline names none before it.';

function isEarlier(replaces: string, id: string): boolean {
  return isEdition(replaces) && seriesOf(replaces) === seriesOf(id) && compareEditions(replaces, id) < 0;
}

/** Without an approval, it is a draft. */
function statusOf(status: unknown): EditionStatus {
  return STATUSES.find((one) => one === status) ?? 'draft';
}

const STATUSES: readonly EditionStatus[] = ['draft', 'advisory', 'approved', 'superseded'];
