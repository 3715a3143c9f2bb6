/** Too many or too few alternates, wrong hosts among them, or claims for them. */
import { randomUUID } from 'node:crypto';
import { withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import { claimDirectly, mapAmounts } from '../allocations.ts';
import {
  type AnyJson,
  bodyOf,
  errorResponse,
  isSelectionRequest,
  NEWEST,
  readJson,
  withBody,
} from '../calls.ts';
import { afterEachClaim, changeSelections, NO_VALID_HOST } from '../selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.alternates.${words}`, at: NEWEST }) as const;

export const ALTERNATE_FAULTS: readonly Fault[] = [
  {
    id: 'alternates-of-another-cell',
    rule: 'fact.holds',
    ...of('are-of-the-cell'),
    ...addAlternates(({ cell_uuid }, selection) => cell_uuid !== selection.host.cell_uuid),
  },
  {
    id: 'alternate-of-another-cell-where-its-own-has-none',
    rule: 'fact.holds',
    ...of('none-in-a-cell-of-one'),
    ...addAlternates(
      ({ cell_uuid }, { alternates, host }) => alternates.length === 0 && cell_uuid !== host.cell_uuid,
    ),
  },
  {
    id: 'disabled-host-is-an-alternate',
    rule: 'fact.holds',
    ...of('could-take-it'),
    ...addAlternates(({ enabled }) => !enabled),
  },
  {
    id: 'one-alternate-too-many',
    rule: 'fact.holds',
    ...of('as-many-as-asked-for'),
    ...changeNumAlternates((requested) => requested + 1),
  },
  {
    id: 'one-alternate-too-few',
    rule: 'fact.holds',
    ...of('as-many-as-asked-for'),
    ...changeAlternates((alternates) => alternates.slice(0, -1)),
  },
  {
    id: 'as-many-alternates-as-are-configured',
    rule: 'fact.holds',
    ...of('as-many-as-asked-for'),
    ...changeNumAlternates((requested) => (requested === 0 ? 0 : 2)),
  },
  {
    id: 'alternates-though-none-are-asked-for',
    rule: 'fact.holds',
    ...of('none-unless-asked-for'),
    ...changeNumAlternates((requested) => requested || 1),
  },
  {
    id: 'selected-host-is-an-alternate',
    rule: 'fact.holds',
    ...of('are-distinct'),
    ...changeAlternates((alternates, { host, allocation_request }) => [
      { host, allocation_request },
      ...alternates.slice(1),
    ]),
  },
  {
    id: 'host-selected-for-another-is-an-alternate',
    rule: 'fact.holds',
    ...of('are-no-host-of-the-answer'),
    ...changeAlternates((alternates, one, all) => {
      const other = all.find(({ host }) => host.uuid !== one.host.uuid);
      if (!other) return alternates;
      const { host, allocation_request } = other;
      return [{ host, allocation_request }, ...alternates];
    }),
  },
  {
    id: 'alternate-twice',
    rule: 'fact.holds',
    ...of('are-distinct'),
    ...changeAlternates(([first, ...rest]) =>
      rest.length === 0 ? [first] : [first, first, ...rest.slice(1)],
    ),
  },
  {
    id: 'alternates-are-claimed-as-well',
    rule: 'fact.holds',
    ...of('are-not-claimed'),
    ...afterEachClaim(async ({ alternates }, backend) => {
      for (const one of alternates)
        await claimDirectly(backend, randomUUID(), one.allocation_request.allocations);
    }),
  },
  {
    id: 'alternates-with-one-unit-of-each',
    rule: 'fact.holds',
    ...of('have-what-was-asked-for'),
    ...changeAlternates((alternates) => alternates.map(withAllocations((all) => mapAmounts(all, () => 1)))),
  },
  {
    id: 'alternates-with-the-root-provider-alone',
    rule: 'fact.holds',
    ...of('have-what-was-asked-for'),
    ...changeAlternates((alternates) =>
      alternates.map((one) => withAllocations((all) => ({ [one.host.uuid]: Object.values(all)[0] }))(one)),
    ),
  },
  {
    id: 'alternates-that-nobody-can-claim',
    rule: 'fact.holds',
    ...of('can-be-claimed-in-placement'),
    ...changeAlternates((alternates) =>
      alternates.map(withAllocations((all) => mapAmounts(all, () => 1000))),
    ),
  },
  {
    id: 'alternates-without-what-to-claim',
    rule: 'body.schema',
    ...of('have-what-was-asked-for'),
    ...changeAlternates((alternates) => alternates.map(withAllocations(() => ({})))),
  },
  {
    id: 'alternates-without-their-zone',
    rule: 'fact.holds',
    ...of('show-the-host'),
    ...changeAlternates((alternates) =>
      alternates.map((one) => ({ ...one, host: { ...one.host, availability_zone: null } })),
    ),
  },
  {
    id: 'cell-without-alternates-is-no-valid-host',
    rule: 'status.expected',
    ...of('none-in-a-cell-of-one'),
    async exchange(request, { send, placement }) {
      const response = await send(request);
      if (!isSelectionRequest(request) || !(bodyOf(request).num_alternates > 0)) return response;
      const { selections = [] } = bodyOf(response);
      if (selections.every(({ alternates }: AnyJson) => alternates.length > 0)) return response;
      for (const one of selections) await placement('DELETE', `/allocations/${one.consumer_uuid}`);
      return errorResponse(response, 409, NO_VALID_HOST);
    },
  },
];

/** Changes the number of alternates that a request asks for. */
function changeNumAlternates(change: (requested: number) => number): Pick<Fault, 'request'> {
  return {
    request: (q) =>
      isSelectionRequest(q) ? withBody(q, { num_alternates: change(bodyOf(q).num_alternates ?? 0) }) : q,
  };
}

function changeAlternates(
  change: (alternates: AnyJson[], selection: AnyJson, all: readonly AnyJson[]) => AnyJson[],
): Pick<Fault, 'response'> {
  return changeSelections((one, all) =>
    one.alternates.length === 0 ? one : { ...one, alternates: change(one.alternates, one, all) },
  );
}

function withAllocations(change: (allocations: AnyJson) => AnyJson): (alternate: AnyJson) => AnyJson {
  return ({ host, allocation_request: { allocations, ...rest } }) => ({
    host,
    allocation_request: { allocations: change(allocations), ...rest },
  });
}

/** Puts other registered hosts before the alternates. */
function addAlternates(isAdded: (host: AnyJson, selection: AnyJson) => boolean): Pick<Fault, 'exchange'> {
  return {
    async exchange(request, backend) {
      const response = await backend.send(request);
      if (!isSelectionRequest(request) || response.status !== 201) return response;
      const { hosts } = await readJson(backend, request, '/hosts');
      return withJson(response, ({ selections, ...rest }) => ({
        ...rest,
        selections: selections.map((one: AnyJson) => {
          const others = hosts.filter((host: AnyJson) => isAdded(host, one)).map(alternateOn(one));
          return { ...one, alternates: [...others, ...one.alternates] };
        }),
      }));
    },
  };
}

/** Makes an alternate of any host, with the amounts of a selection. */
export function alternateOn({ allocation_request }: AnyJson): (host: AnyJson) => AnyJson {
  const [resources] = Object.values(allocation_request.allocations);
  return ({ uuid, name, cell_uuid, availability_zone }) => ({
    host: { uuid, name, cell_uuid, availability_zone },
    allocation_request: { allocations: { [uuid]: resources }, mappings: { '': [uuid] } },
  });
}
