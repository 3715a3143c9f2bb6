/** The small API of the tests, with commands that check and publish it. */
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { interop, type Ran } from '../captured-io.ts';
import { SmallApi } from './small-api.ts';

export class GatedApi extends SmallApi {
  gate(...flags: string[]): Promise<Ran> {
    return interop(['gate', this.folder, ...flags]);
  }

  /** @throws Error when the gate finds a violation */
  async publish(day: string): Promise<void> {
    const { code, out } = await this.gate('--publish', '--day', day);
    if (code !== 0) throw new Error(out);
  }

  /** Publishes 1.0, and then 1.1 with a notice on 31 January. */
  async announce(target: string, notice: JsonObject = LEAVING): Promise<void> {
    await this.publish('2026-01-01');
    this.version('1.1', { [target]: notice });
    await this.publish('2026-01-31');
  }

  policy(versions: number, months: number, ...guidelines: string[]): void {
    this.write('deprecation-policy.yaml', { notice: { versions, months }, guidelines });
  }
}

export const LEAVING = {
  deprecated: true,
  'x-deprecated-in': '1.1',
  'x-removed-in': '1.2',
  'x-deprecation-note': 'No client uses it.',
};

export const THING = '$.components.schemas.Thing';
export const COLOUR = `${THING}.properties.colour`;
