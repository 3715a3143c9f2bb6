/** A selection request in one form for all microversions. */
import type { HandlerInput, PathParameters } from '../http/handler.ts';

export interface ResourceGroup {
  resources?: Readonly<Record<string, number>>;
  required?: readonly string[];
  forbidden?: readonly string[];
  required_any?: readonly (readonly string[])[];
  member_of?: readonly (readonly string[])[];
  not_member_of?: readonly string[];
  in_tree?: string;
}

export interface SelectionRequest extends ResourceGroup {
  consumers: readonly string[];
  project_id: string;
  user_id: string;
  num_alternates: number;
  root_required?: readonly string[];
  root_forbidden?: readonly string[];
  groups?: Readonly<Record<string, ResourceGroup>>;
  group_policy?: string;
  same_subtree?: readonly (readonly string[])[];
  exclude_hosts?: readonly string[];
  only_hosts?: readonly string[];
  cell_uuid?: string;
  availability_zone?: string;
  group_uuid?: string;
  dry_run: boolean;
  explain: 'none' | 'summary' | 'hosts';
}

export function readSelectionRequest({
  body,
}: HandlerInput<PathParameters, SelectionRequestBody>): SelectionRequest {
  const { consumer, consumers = [], ...rest } = body;
  const named = consumer ? [consumer] : consumers;
  return {
    ...rest,
    consumers: named.map(({ uuid }) => uuid),
    num_alternates: rest.num_alternates ?? 0,
    dry_run: rest.dry_run ?? false,
    explain: rest.explain ?? 'none',
  };
}

export type SelectionRequestBody = Partial<Omit<SelectionRequest, 'consumers'>> &
  Pick<SelectionRequest, 'project_id' | 'user_id'> & {
    /** Up to 1.2. */
    consumer?: { uuid: string };
    consumers?: readonly { uuid: string }[];
  };
