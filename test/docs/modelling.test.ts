import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../reference/serve.ts';
import { excerptsOf, type PageCall, type PageStepText, readPart, stepsOf } from './page-calls.ts';
import { isShortened } from './shortened.ts';

const page = readPart('docs/modelling.md');
const steps = stepsOf(page);
const answered = steps.filter((step) => step.answer !== undefined);
const reads = answered.filter((step) => lastCallOf(step).method === 'GET');

let reference: ReferenceServer;
const answers = new Map<PageCall, Answer>();
/** The answers to the last call of each GET step, one microversion before the one on the page. */
const earlier = new Map<PageStepText, Answer>();

beforeAll(async () => {
  reference = await startReference();
  for (const step of steps) {
    for (const call of step.calls) answers.set(call, await send(call));
    if (reads.includes(step)) earlier.set(step, await send(previousMicroversion(lastCallOf(step))));
  }
});
afterAll(() => reference.close());

describe('docs/modelling.md', () => {
  it.each(answered.map((step) => [nameOf(step), step] as const))(
    'shows the answer to %s',
    (_name, { calls, answer }) => {
      const { body } = answers.get(calls.at(-1) as PageCall) as Answer;
      if (!isShortened(answer, body)) expect(body).toEqual(answer);
    },
  );

  it.each(reads.map((step) => [nameOf(step), step] as const))(
    'uses the first microversion with this answer: %s',
    (_name, step) => {
      expect(isShortened(step.answer, earlier.get(step)?.body)).toBe(false);
    },
  );

  it('shows the answer of every refused call', () => {
    const silent = [...answers].filter(([call]) => !answered.some((step) => lastCallOf(step) === call));
    expect(silent.filter(([, { status }]) => status >= 400)).toEqual([]);
    expect(silent.length).toBeGreaterThan(30);
  });

  it('quotes its scripts literally', () => {
    const scripts = `${readPart('docs/modelling/bikesheds.sh')}${readPart('docs/modelling/sriov.sh')}`.split(
      '\n',
    );
    expect(excerptsOf(page).filter((line) => !scripts.includes(line))).toEqual([]);
  });

  it.each(rows())('lists the microversions of "%s" in its table', (heading, { anchor, cells }) => {
    expect(heading.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')).toBe(anchor);
    const used = readsUnder(heading).map((step) => lastCallOf(step).microversion);
    const named = cells.filter((cell) => /^1\.\d+$/.test(cell));
    expect(used.slice(0, named.length)).toEqual(named);
  });

  it('lists every heading with calls in its table', () => {
    const named = rows().map(([heading]) => heading);
    expect([...new Set(answered.map(({ heading }) => heading))]).toEqual(named);
  });

  it.skipIf(spawnSync('curl', ['--version']).status !== 0)('defines its command for a shell', async () => {
    const script = `
      . docs/modelling/placement.sh
      placement 1.19 POST /resource_providers '{"name": "by curl"}'
      placement 1.14 GET '/resource_providers?name=by+curl'`;
    const env = { ...process.env, PLACEMENT: reference.url, TOKEN: 'admin', NO_PROXY: '127.0.0.1' };
    const cwd = new URL('../..', import.meta.url);
    const { stdout } = await promisify(execFile)('sh', ['-c', script], { env, cwd });
    expect(JSON.parse(stdout)).toMatchObject({ resource_providers: [{ name: 'by curl', generation: 0 }] });
  });
});

interface Answer {
  status: number;
  /** Undefined for an empty body. */
  body: unknown;
}

async function send({ microversion, method, path, body }: PageCall): Promise<Answer> {
  const headers = {
    'x-auth-token': 'admin',
    'openstack-api-version': `placement ${microversion}`,
    accept: 'application/json',
    'content-type': 'application/json',
  };
  const answer = await fetch(reference.url + path, { method, headers, ...(body && { body }) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

function previousMicroversion(call: PageCall): PageCall {
  const minor = Number(call.microversion.split('.')[1]);
  return { ...call, microversion: `1.${minor - 1}` };
}

function lastCallOf({ calls }: PageStepText): PageCall {
  return calls.at(-1) as PageCall;
}

function nameOf(step: PageStepText): string {
  const { microversion, method, path } = lastCallOf(step);
  return `${step.heading}: ${microversion} ${method} ${path}`;
}

function readsUnder(heading: string): PageStepText[] {
  return reads.filter((step) => step.heading === heading);
}

/** The rows of the table at the top of the page. */
function rows(): [heading: string, row: { anchor: string; cells: string[] }][] {
  return [...page.matchAll(/^\| \[([^\]]+)\]\(#([^)]+)\) \| (.+) \|$/gm)].map(
    ([, heading = '', anchor = '', cells = '']) => [heading, { anchor, cells: cells.split(' | ') }],
  );
}
