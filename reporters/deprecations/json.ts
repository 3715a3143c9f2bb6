/** The deprecations of several APIs, for programs. */
import type { Deprecation } from '../../spec/deprecation/deprecations.ts';

export interface DeprecatedService {
  /** The name of the service, or the path of the folder. */
  name: string;
  deprecations: readonly Deprecation[];
}

/** Format 1 has the key `told` for the record of the notice. */
export function renderDeprecationsJson(services: readonly DeprecatedService[]): string {
  const shown = services.map(({ name, deprecations }) => ({
    name,
    deprecations: deprecations.map(({ about, notice, record, notBefore, place }) => ({
      about,
      notice,
      told: record,
      notBefore,
      place,
    })),
  }));
  return `${JSON.stringify({ format: 1, services: shown }, null, 2)}\n`;
}
