/** What a guideline has and OpenStack's JSON cannot say. */
import type { Guideline } from '../guideline.ts';
import { hasApproval } from './approval.ts';

/** In words, one line for each kind. */
export function listLosses(guideline: Guideline): string[] {
  const { capabilities, firstEdition, leftOut, status, replaces, releases, openstack } = guideline;
  const count = (what: string, those: readonly unknown[]) =>
    those.length === 0
      ? []
      : [`${what} of ${those.length} ${those.length === 1 ? 'capability' : 'capabilities'}`];
  const spans = capabilities.filter(({ services }) => [...services.values()].some((span) => span !== null));
  const undated = capabilities.filter(({ status: own, since }) => own !== 'required' && since !== null);
  const noted = capabilities.filter(({ note }) => note !== null);
  const own = [
    `status ${status}`,
    ...(replaces === null ? [] : [`replaces ${replaces}`]),
    ...(releases.length === 0 ? [] : [`releases ${releases.join(', ')}`]),
  ];
  return [
    ...count('the microversions', spans),
    ...count('since, which only required ones have there,', undated),
    ...count('the note', noted),
    ...(firstEdition === null || openstack !== null ? [] : ['first-edition']),
    ...(hasApproval(guideline)
      ? []
      : [`${own.join('; ')}: they are part of an approval by the trademark programme there`]),
    ...(leftOut.length === 0 ? [] : ['left-out']),
  ];
}
