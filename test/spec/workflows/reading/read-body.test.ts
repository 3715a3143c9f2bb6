import { expect, it } from 'vitest';
import { problemsOf, step } from '../document.ts';

const fields = (fixed: string, payload = '{ payload: { pool: a, items: [{ name: b }] } }') =>
  step(
    `        operationId: createServer\n        x-interop-fixed: ${fixed}\n        requestBody: ${payload}\n`,
  );
const EXPECTED = 'Expected a list of JSON Pointers to values of the payload: ["/server/name"].';

it.each<[string, string, string[]]>([
  ['values of the payload', fields('[/pool, /items/0/name]'), []],
  ['a name', fields('[pool]'), [`w.yaml:10: "x-interop-fixed" is ["pool"]. ${EXPECTED}`]],
  ['what is not there', fields('[/pools]'), [`w.yaml:10: "x-interop-fixed" is ["/pools"]. ${EXPECTED}`]],
  ['nothing', fields('[]'), [`w.yaml:10: "x-interop-fixed" is []. ${EXPECTED}`]],
  ['a text', fields('/pool'), [`w.yaml:10: "x-interop-fixed" is "/pool". ${EXPECTED}`]],
  [
    'a payload that is a text',
    fields('[/a]', '{ payload: \'{"a": 1}\' }'),
    [`w.yaml:10: "x-interop-fixed" is ["/a"]. ${EXPECTED}`],
  ],
])('%s', (_title, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});
