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
      'a workflow that is single and not shared',
      steps('      - { stepId: create, operationId: createServer }\n', '    x-interop-single: true\n'),
      'w.yaml:7: the workflow is not shared. Write "x-interop-single: true" beside "x-interop-shared: STEP" where one case at a time may have what the workflow made.',
    ],
    [
      'an unknown kind of value',
      steps(
        '      - { stepId: a, operationId: listServers }\n',
        '    inputs: { properties: { a: { x-interop-fresh: names } } }\n',
      ),
      'w.yaml:7: "x-interop-fresh" is "names". Expected name, uuid, custom-name, mac.',
    ],
    [
      'a fact that is no sentence',
      step(
        '        operationId: listServers\n        x-interop-fact: true\n        successCriteria: [{ condition: $statusCode == 200 }]\n',
      ),
      'w.yaml:10: "x-interop-fact" is true. Expected a sentence that is true of a conforming service.',
    ],
    [
      'a fact without criteria',
      step('        operationId: listServers\n        x-interop-fact: Servers are listed\n'),
      'w.yaml:10: the fact has no criteria. Add "successCriteria", which hold where the fact does.',
    ],
    [
      'a fact at a version of its own',
      step(
        '        operationId: listServers\n        x-interop-fact: A\n        x-interop-at: "2.1"\n        successCriteria: [{ condition: $statusCode == 200 }]\n',
      ),
      'w.yaml:10: the step has a version of its own (x-interop-at). Say with x-interop-since and x-interop-until where the fact holds.',
    ],
    [
      'a fact of a clean-up step',
      steps(
        `${CREATE_SERVER}      - { stepId: b, operationId: listServers, x-interop-cleanup: true, x-interop-fact: A, successCriteria: [{ condition: $statusCode == 200 }] }\n`,
      ),
      'w.yaml:11: a clean-up step states a fact. State it at a step that is no clean-up step.',
    ],
    [
      'a fact of a shared workflow',
      steps(
        `      - { stepId: create, operationId: createServer, x-interop-fact: A, successCriteria: [{ condition: $statusCode == 200 }] }\n`,
        '    x-interop-shared: create\n',
      ),
      'w.yaml:9: a shared workflow only prepares. State the fact in a workflow that depends on it (dependsOn).',
    ],
    [
      'a link that is no expression',
      step('        operationId: listServers\n        x-interop-follow: /servers\n'),
      'w.yaml:10: "x-interop-follow" is "/servers". Expected an expression for the URL of a link: $steps.page.outputs.next.',
    ],
    [
      'a link with parameters',
      step(
        '        operationId: listServers\n        x-interop-follow: $url\n        parameters: [{ name: a, in: query, value: b }]\n',
      ),
      'w.yaml:11: the step follows a link, and has parameters. The link has them: remove these.',
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});
