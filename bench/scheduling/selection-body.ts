/** What a request for hosts contains, and what its answer has. */

export interface SelectionBody {
  consumers: readonly { uuid: string }[];
  project_id: string;
  user_id: string;
  resources: Readonly<Record<string, number>>;
  num_alternates: number;
}

/** The part of an answer that is checked. */
export interface SelectionAnswer {
  selections: readonly {
    consumer_uuid: string;
    host: SelectedHost;
    alternates: readonly { host: SelectedHost }[];
  }[];
}

interface SelectedHost {
  uuid: string;
  name: string;
  cell_uuid: string;
}

export const ALTERNATES = 2;
/** Two thirds of the instances are small containers, one third are machines. */
export const CONTAINER = { VCPU: 1, MEMORY_MB: 512, DISK_GB: 1 };
export const MACHINE = { VCPU: 2, MEMORY_MB: 4096, DISK_GB: 20 };

export function selectionBody(
  consumers: readonly string[],
  resources: Readonly<Record<string, number>>,
): SelectionBody {
  return {
    consumers: consumers.map((uuid) => ({ uuid })),
    project_id: 'bench',
    user_id: 'bench',
    resources,
    num_alternates: ALTERNATES,
  };
}
