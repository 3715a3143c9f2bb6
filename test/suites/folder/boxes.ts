/** A service of boxes that workflows make, open and remove, and its calls without a network. */

import type { VersionedRequest } from '../../../runner/case/call-request.ts';
import type { CaseFacts } from '../../../runner/case/case-facts.ts';
import type { CaseSendOptions, CaseSession, Judgement } from '../../../runner/case/case-session.ts';
import { Cloud } from '../../../runner/case/cloud.ts';
import { Seed } from '../../../runner/case/generated/seed.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import type { Workflows } from '../../../spec/workflows/workflow.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const OPERATIONS = [
  { operationId: 'addBox', method: 'POST', path: '/boxes' },
  { operationId: 'showBox', method: 'GET', path: '/boxes/{id}' },
  { operationId: 'openBox', method: 'POST', path: '/boxes/{id}/open' },
  { operationId: 'closeBox', method: 'POST', path: '/boxes/{id}/close' },
  { operationId: 'removeBox', method: 'DELETE', path: '/boxes/{id}' },
];

const PARAMETERS = 'parameters: [{ name: id, in: path, required: true, schema: { type: string } }]';
const operationOf = (operationId: string) =>
  `{ operationId: ${operationId}, ${PARAMETERS}, responses: { 200: {} } }`;

export const BOXES = strangerService({
  '1.0': `paths:
  /boxes: { post: { operationId: addBox, responses: { 201: {} } } }
  /boxes/{id}: { get: ${operationOf('showBox')}, delete: ${operationOf('removeBox')} }
  /boxes/{id}/open: { post: ${operationOf('openBox')} }
  /boxes/{id}/close: { post: ${operationOf('closeBox')} }
`,
});

/** A shared box is as made while it is closed. @param more workflows, indented by two */
export function boxWorkflows(more = ''): Workflows {
  const box = '[{ name: id, in: path, value: $workflows.box.outputs.id }]';
  const text = `arazzo: 1.0.1
info: { title: Boxes, version: "1" }
sourceDescriptions: [{ name: boxes, url: ./boxes.yaml, type: openapi }]
workflows:
  - workflowId: box
    x-interop-shared: closed
    steps:
      - { stepId: add, operationId: addBox, outputs: { id: $response.body#/id } }
      - stepId: closed
        operationId: showBox
        parameters: [{ name: id, in: path, value: $steps.add.outputs.id }]
        successCriteria: [{ condition: $response.body#/open == false }]
      - { stepId: remove, x-interop-cleanup: add, operationId: removeBox, parameters: [{ name: id, in: path, value: $steps.add.outputs.id }] }
    outputs: { id: $steps.add.outputs.id }
  - workflowId: reads
    dependsOn: [box]
    steps: [{ stepId: show, operationId: showBox, parameters: ${box} }]
  - workflowId: openings
    dependsOn: [box]
    steps:
      - { stepId: open, operationId: openBox, parameters: ${box} }
      - { stepId: close, x-interop-cleanup: open, operationId: closeBox, parameters: ${box} }
${more}`;
  return parseWorkflows('boxes.arazzo.yaml', text, () => OPERATIONS);
}

/** What is there, and what was called. */
export interface Boxes {
  session: CaseSession;
  /** Whether each box is open. */
  boxes: Map<string, boolean>;
  calls: string[];
  /** Statuses to answer with in place of what the calls do, by `METHOD path`. */
  answers: Map<string, number>;
}

export function openBoxes(): Boxes {
  const boxes = new Map<string, boolean>();
  const calls: string[] = [];
  const answers = new Map<string, number>();
  let made = 0;
  const answer = (method: string, path: string): { status: number; json?: unknown } => {
    const wanted = answers.get(`${method} ${path}`);
    if (wanted !== undefined) return { status: wanted };
    const [, , id = '', action] = path.split('/');
    if (method === 'POST' && id === '') {
      made += 1;
      boxes.set(String(made), false);
      return { status: 201, json: { id: String(made) } };
    }
    if (!boxes.has(id)) return { status: 404 };
    if (method === 'DELETE') boxes.delete(id);
    if (action !== undefined) boxes.set(id, action === 'open');
    return { status: 200, json: { id, open: boxes.get(id) } };
  };
  const session = {
    service: BOXES,
    target: { root: 'http://boxes' },
    readOnly: false,
    wait: async () => {},
    send: async (
      { method, path, microversion }: VersionedRequest,
      { onAnswer }: CaseSendOptions,
    ): Promise<Judgement> => {
      calls.push(`${method} ${path}`);
      const { status, json } = answer(method, path);
      const { contract } = BOXES.match(method, path, microversion);
      const response = { status, headers: [], body: json === undefined ? '' : JSON.stringify(json) };
      const exchange = { number: calls.length, request: { method, path, headers: {}, body: null }, response };
      const call = {
        exchange,
        contract,
        microversion,
        json,
        headers: new Map(),
      } as unknown as Judgement['call'];
      onAnswer?.(call);
      return { call, findings: [], exchanges: 1 };
    },
  } as unknown as CaseSession;
  return { session, boxes, calls, answers };
}

/** The cloud of a case. */
export function caseOf({ session }: Boxes, id = 'a'): Cloud {
  const facts: CaseFacts = { id, title: id, capability: 'answers', clause: 'status', since: '1.0' };
  return new Cloud(session, facts, '1.0', '1.0', new Seed(id));
}
