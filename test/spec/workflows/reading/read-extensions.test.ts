import { describe, expect, it } from 'vitest';
import { CREATE_SERVER, problemsOf, step, steps } from '../document.ts';

describe('extensions of this project', () => {
  it.each<[string, string, string]>([
    [
      'a version without quotes',
      step('        operationId: listServers\n        x-interop-since: 2.10\n'),
      'w.yaml:10: "x-interop-since" is 2.1. Expected a version in quotes: "2.10".',
    ],
    [
      'a misspelt one',
      step('        operationId: listServers\n        x-interop-clean: true\n'),
      'w.yaml:10: "x-interop-clean" has no meaning here. Did you mean "x-interop-cleanup"?',
    ],
    [
      'a clean-up of nothing',
      step('        operationId: listServers\n        x-interop-cleanup: true\n'),
      'w.yaml:10: there is no step before the clean-up step. Expected true, or the stepId that the step undoes.',
    ],
    [
      'a clean-up of an unknown step',
      steps(`${CREATE_SERVER}      - { stepId: b, operationId: listServers, x-interop-cleanup: creat }\n`),
      'w.yaml:11: "creat" is no step before the clean-up step. Did you mean "create"?',
    ],
    [
      'a clean-up with a goto',
      steps(
        `${CREATE_SERVER}      - { stepId: b, operationId: listServers, x-interop-cleanup: true, onSuccess: [{ name: g, type: goto, stepId: create }] }\n`,
      ),
      'w.yaml:11: the clean-up step b has an action goto. Clean-up steps run once each, and may only retry.',
    ],
    [
      'a version of a step without quotes',
      step('        operationId: listServers\n        x-interop-at: 2.10\n'),
      'w.yaml:10: "x-interop-at" is 2.1. Expected a version in quotes: "2.10".',
    ],
    [
      'a shared workflow without the step that it names',
      steps('      - { stepId: create, operationId: createServer }\n', '    x-interop-shared: creat\n'),
      'w.yaml:7: "creat" is no step of the workflow. Did you mean "create"?',
    ],
    [
      'a shared workflow that names no step',
      steps('      - { stepId: create, operationId: createServer }\n', '    x-interop-shared: true\n'),
      'w.yaml:7: true is no step of the workflow. Expected the stepId of the step that shows whether what the workflow made is still as it was.',
    ],
    [
      'an unknown kind of value',
      steps(
        '      - { stepId: a, operationId: listServers }\n',
        '    inputs: { properties: { a: { x-interop-fresh: names } } }\n',
      ),
      'w.yaml:7: "x-interop-fresh" is "names". Expected name, uuid, custom-name, mac.',
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});
