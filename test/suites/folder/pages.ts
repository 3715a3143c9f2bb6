/** A stranger's small service of notes with pages, filters and an order, and what it can do wrong without breaking its documents. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson } from '../../../runner/exchange.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import type { Workflows } from '../../../spec/workflows/workflow.ts';
import { type Misbehaving, startHttpServer } from '../../runner/target/misbehaving-server.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const QUERY = ['limit', 'after', 'topic', 'order']
  .map((name) => `{ name: ${name}, in: query, schema: { type: string } }`)
  .join(', ');

const NOTE =
  '{ type: object, required: [id, topic], properties: { id: { type: string }, topic: { type: string } } }';

export const NOTES = strangerService({
  '1.0': `paths:
  /notes:
    get:
      operationId: listNotes
      parameters: [${QUERY}]
      responses:
        200:
          content:
            application/json:
              schema:
                type: object
                required: [notes]
                properties: { notes: { type: array, items: ${NOTE} }, next: { type: string } }
    post:
      operationId: addNote
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { 201: { content: { application/json: { schema: ${NOTE} } } } }
  /notes/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: showNote, responses: { 200: { content: { application/json: { schema: ${NOTE} } } }, 404: {} } }
    delete: { operationId: deleteNote, responses: { 204: {}, 404: {} } }
`,
});

const ID = (step: string) => `parameters: [{ name: id, in: path, value: $steps.${step}.outputs.id }]`;

/** Two notes of a topic that no other run has. */
export function notesWorkflows(): Workflows {
  const text = `arazzo: 1.0.1
info: { title: Facts, version: "1" }
sourceDescriptions: [{ name: notes, url: ./notes.yaml, type: openapi }]
workflows:
  - workflowId: lists
    inputs: { required: [topic], properties: { topic: { type: string, x-interop-fresh: name } } }
    steps:
      - { stepId: first, operationId: addNote, requestBody: { payload: { topic: $inputs.topic } }, outputs: { id: $response.body#/id } }
      - { stepId: second, operationId: addNote, requestBody: { payload: { topic: $inputs.topic } }, outputs: { id: $response.body#/id } }
      - stepId: page
        x-interop-fact: A page has as many notes as limit says, and a link to the next page
        operationId: listNotes
        parameters: [{ name: topic, in: query, value: $inputs.topic }, { name: limit, in: query, value: "1" }]
        successCriteria:
          - { condition: $response.body#/notes/0/id == $steps.first.outputs.id && $response.body#/notes/1 == null }
          - { condition: $response.body#/next != null }
        outputs: { next: $response.body#/next }
      - stepId: next
        x-interop-fact: The link leads to the next note
        operationId: listNotes
        x-interop-follow: $steps.page.outputs.next
        successCriteria: [{ condition: $response.body#/notes/0/id == $steps.second.outputs.id }]
      - stepId: order
        x-interop-fact: The newest note is the first where order is newest
        operationId: listNotes
        parameters: [{ name: topic, in: query, value: $inputs.topic }, { name: order, in: query, value: newest }]
        successCriteria: [{ condition: $response.body#/notes/0/id == $steps.second.outputs.id }]
      - stepId: filter
        x-interop-fact: Notes of another topic are left out
        operationId: listNotes
        parameters: [{ name: topic, in: query, value: none }]
        successCriteria: [{ context: $response.body, type: jsonpath, condition: "$[?count($.notes[?@.topic != 'none']) == 0]" }]
      - { stepId: delete, operationId: deleteNote, ${ID('first')} }
      - stepId: gone
        x-interop-fact: A note that was deleted is not found
        operationId: showNote
        ${ID('first')}
        successCriteria: [{ condition: $statusCode == 404 }]
      - { stepId: undoFirst, x-interop-cleanup: first, operationId: deleteNote, ${ID('first')} }
      - { stepId: undoSecond, x-interop-cleanup: second, operationId: deleteNote, ${ID('second')} }
`;
  return parseWorkflows('notes.arazzo.yaml', text, () =>
    NOTES.operations().map((operationId) => {
      const { method, path } = NOTES.revisions(operationId)[0] as { method: string; path: string };
      return { operationId, method, path };
    }),
  );
}

export interface NotesFaults {
  ignoresLimit?: true;
  losesNext?: true;
  /** The link to the next page has no `after`. */
  repeatsPage?: true;
  /** The link leads to a note in place of a list. */
  leadsElsewhere?: true;
  ignoresOrder?: true;
  ignoresTopic?: true;
  keepsDeleted?: true;
  /** New notes are refused. */
  refusesNotes?: true;
}

/** Notes that are there at first stay. */
export async function startNotes(faults: NotesFaults = {}): Promise<Misbehaving & { left(): number }> {
  const notes = new Map([['1', { id: '1', topic: 'old' }]]);
  const server = await startHttpServer((request, response) => answer(request, response, notes, faults));
  return { ...server, left: () => notes.size };
}

type Notes = Map<string, { id: string; topic: string }>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  notes: Notes,
  faults: NotesFaults,
): Promise<void> {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const { pathname, searchParams } = new URL(request.url ?? '', `http://${request.headers.host}`);
  const [, , id] = pathname.split('/');
  if (!pathname.startsWith('/notes')) return void response.writeHead(404).end();
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (faults.refusesNotes) return void response.writeHead(403).end();
    const sent = parseJson(body);
    if (!isObject(sent)) return void response.writeHead(400).end();
    const note = { id: String(nextId(notes)), topic: String(sent.topic) };
    notes.set(note.id, note);
    return void json(201, note);
  }
  if (id === undefined)
    return void json(200, list(notes, searchParams, `http://${request.headers.host}`, faults));
  const note = notes.get(id);
  if (!note) return void response.writeHead(404).end();
  if (request.method !== 'DELETE') return void json(200, note);
  if (!faults.keepsDeleted) notes.delete(id);
  response.writeHead(204).end();
}

function nextId(notes: Notes): number {
  return Math.max(...[...notes.keys()].map(Number)) + 1;
}

function list(notes: Notes, query: URLSearchParams, root: string, faults: NotesFaults): object {
  const topic = query.get('topic');
  const found = [...notes.values()]
    .filter((note) => faults.ignoresTopic || topic === null || note.topic === topic)
    .filter(({ id }) => Number(id) > Number(query.get('after') ?? 0));
  if (query.get('order') === 'newest' && !faults.ignoresOrder) found.reverse();
  const limit = faults.ignoresLimit ? found.length : Number(query.get('limit') ?? found.length);
  const page = found.slice(0, limit);
  if (page.length === found.length || faults.losesNext) return { notes: page };
  const after = new URLSearchParams(query);
  if (!faults.repeatsPage) after.set('after', page.at(-1)?.id ?? '');
  return { notes: page, next: faults.leadsElsewhere ? `${root}/notes/1` : `${root}/notes?${after}` };
}
