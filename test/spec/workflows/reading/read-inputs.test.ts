import { expect, it } from 'vitest';
import { parse, steps } from '../document.ts';

it('inputs within anyOf are not required', () => {
  const { workflows } = parse(
    steps(
      '      - { stepId: a, operationId: listServers }\n',
      '    inputs: { anyOf: [{ required: [x], properties: { x: {} } }], allOf: [{ required: [y], properties: { y: {} } }] }\n',
    ),
  );
  expect([...(workflows.get('servers')?.inputs.names ?? [])]).toEqual([
    ['y', { isRequired: true }],
    ['x', { isRequired: false }],
  ]);
});
