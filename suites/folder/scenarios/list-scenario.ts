/** A GET with an item of a list as a scenario of `interop compare`: each target gives an item of its own. */
import type {
  Scenario,
  ScenarioCall,
  ScenarioHost,
  ScenarioOutcome,
  ScenarioRun,
  ScenarioStart,
  ScenarioStep,
} from '../../../runner/case/generated/scenario.ts';
import { fillPath } from '../../../runner/case/paths.ts';
import { isWithin, type Microversion } from '../../../spec/contract/microversion.ts';
import { findIds } from '../list-items.ts';
import type { ListStep, ReadableItem } from '../list-samples.ts';

export class ListScenario implements Scenario {
  readonly id: string;
  readonly steps: readonly ScenarioStep[];
  readonly #item: ReadableItem;

  constructor(item: ReadableItem) {
    const { operation, path, query } = item;
    this.id = `items/${operation}`;
    this.#item = item;
    this.steps = [
      {
        ...{ id: FINAL, operation, method: 'GET', path, query },
        ...{ isCleanup: false, isNeeded: false, isCreation: false },
      },
    ];
  }

  appliesAt(_step: ScenarioStep, at: Microversion): boolean {
    return this.#item.ranges.some(({ since, until }) => isWithin(at, since, until));
  }

  start(host: ScenarioHost, _at: Microversion, { until }: ScenarioStart = {}): ScenarioRun {
    return {
      run: () => this.#run(host, until === undefined),
      record: () => {},
      cleanUp: async () => [],
    };
  }

  async #run(host: ScenarioHost, isWhole: boolean): Promise<ScenarioOutcome> {
    const { operation, path, steps, query } = this.#item;
    const params: Record<string, string> = {};
    for (const step of steps) {
      const id = await this.#findId(host, step, params);
      if (id === undefined)
        return { kind: 'impossible', reason: `${step.list} has no item that ${path} could be called with` };
      params[step.parameter] = id;
    }
    const call: ScenarioCall = { operation, method: 'GET', path, params, query, headers: {} };
    if (!isWhole) return { kind: 'reached', call };
    await host.call(FINAL, call, false);
    return { kind: 'completed' };
  }

  async #findId(
    host: ScenarioHost,
    { list, parameter, operation }: ListStep,
    params: Readonly<Record<string, string>>,
  ): Promise<string | undefined> {
    const call: ScenarioCall = { operation, method: 'GET', path: list, params, query: {}, headers: {} };
    const { status, body } = await host.call(`${LIST} ${list}`, call, false);
    return status < 300 ? findIds(body, fillPath(list, params), parameter)[0] : undefined;
  }
}

const FINAL = 'item';
const LIST = 'list';
