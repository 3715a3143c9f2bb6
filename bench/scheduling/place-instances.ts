/** Places instances through HTTP, and repeats what a scheduler asks to repeat. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'undici';
import { SCHEDULER } from './http-fleet.ts';
import type { SelectionAnswer, SelectionBody } from './selection-body.ts';

export interface PlacedInstances {
  /** From the first request to the last answer. */
  seconds: number;
  /** In the order of the requests. */
  answers: readonly SelectionAnswer[];
  /** How many answers asked to repeat the request, by status and code. */
  repeated: Readonly<Record<string, number>>;
}

/**
 * Each connection has one request at a time.
 * @param origins of servers that share a store; connections are spread over them
 * @throws Error where an answer is neither 201 nor 503, or still 503 after many attempts
 */
export async function placeInstances(
  origins: readonly string[],
  requests: readonly SelectionBody[],
  connections: number,
): Promise<PlacedInstances> {
  const texts = requests.map((request) => JSON.stringify(request));
  // Read after the clock has stopped.
  const answers: string[] = [];
  const repeated: Record<string, number> = {};
  const clients = Array.from(
    { length: connections },
    (_, index) => new Client(origins[index % origins.length] as string),
  );
  let next = 0;
  const before = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (next < texts.length) {
        const index = next;
        next += 1;
        answers[index] = await placeBatch(client, texts[index] as string, repeated);
      }
    }),
  );
  const seconds = (performance.now() - before) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return { seconds, answers: answers.map((text) => JSON.parse(text) as SelectionAnswer), repeated };
}

const MOST_ATTEMPTS = 30;
const HEADERS = {
  'x-auth-token': 'admin',
  'openstack-api-version': `${SCHEDULER.service} ${SCHEDULER.microversion}`,
  accept: 'application/json',
  'content-type': 'application/json',
};

/** Waits as long as a 503 asks for. */
async function placeBatch(client: Client, body: string, repeated: Record<string, number>): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await client.request({
      method: 'POST',
      path: '/scheduler/selections',
      headers: HEADERS,
      body,
    });
    const text = await answer.body.text();
    if (answer.statusCode === 201) return text;
    const refusal = `${answer.statusCode} ${codeOf(text)}`;
    if (answer.statusCode !== 503 || attempt === MOST_ATTEMPTS)
      throw new Error(
        `POST /selections was answered ${refusal} at attempt ${attempt}: ${text.slice(0, 300)}`,
      );
    repeated[refusal] = (repeated[refusal] ?? 0) + 1;
    await sleep(Number(answer.headers['retry-after'] ?? 1) * 1000);
  }
}

function codeOf(text: string): string {
  try {
    return (JSON.parse(text) as { errors: [{ code: string }] }).errors[0].code;
  } catch {
    return 'without a code';
  }
}
