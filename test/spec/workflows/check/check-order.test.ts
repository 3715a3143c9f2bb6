import { describe, expect, it } from 'vitest';
import { arazzo, problemsOf, step, steps } from '../document.ts';

describe('workflows come to an end', () => {
  it.each<[string, string, string[]]>([
    [
      'a workflow that calls itself',
      step('        workflowId: servers\n'),
      [
        'w.yaml:6: the workflow calls itself: servers → servers. Remove one of these calls (workflowId, dependsOn or a retry with a workflowId).',
      ],
    ],
    [
      'a circle of dependsOn and calls',
      arazzo(`  - { workflowId: a, dependsOn: [b], steps: [{ stepId: s, operationId: listServers }] }
  - { workflowId: b, steps: [{ stepId: s, workflowId: c }] }
  - { workflowId: c, steps: [{ stepId: s, operationId: listServers, onFailure: [{ name: r, type: retry, workflowId: a }] }] }
`),
      [
        'w.yaml:6: the workflow calls itself: a → b → c → a. Remove one of these calls (workflowId, dependsOn or a retry with a workflowId).',
      ],
    ],
    [
      'a circle of goto',
      steps(`      - { stepId: a, operationId: listServers }
      - stepId: b
        operationId: listServers
        onSuccess: [{ name: back, type: goto, stepId: a }]
`),
      ['w.yaml:11: the goto runs in a circle for ever: a → b → a. Add criteria to one of the actions.'],
    ],
    [
      'a failure that goes to itself',
      step(`        operationId: listServers
        onFailure: [{ name: again, type: goto, stepId: one }]
`),
      ['w.yaml:10: one goes to itself for ever when it fails. Use the type retry, with a retryLimit.'],
    ],
    [
      'actions that lead nowhere',
      step(`        operationId: listServers
        onSuccess:
          - { name: a, type: goto }
          - { name: b, type: goto, stepId: two }
          - { name: c, type: end, stepId: one }
          - { name: d, type: goto, stepId: one, workflowId: servers, parameters: [] }
`),
      [
        'w.yaml:11: goto leads nowhere. Add a stepId or a workflowId.',
        'w.yaml:12: no step "two" can be gone to. The steps are one.',
        'w.yaml:13: end leads to another step. Write goto, or leave out its destination.',
        'w.yaml:14: stepId and workflowId are both there. Keep one.',
      ],
    ],
    [
      'a step that depends on a later one',
      steps(`      - { stepId: a, operationId: listServers, dependsOn: [b] }
      - { stepId: b, operationId: listServers }
`),
      ['w.yaml:8: a depends on b, which does not run before it. Move the step b before it.'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});
