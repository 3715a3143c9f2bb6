/** What a shared workflow makes is for one case at a time, is used again while it is as it was made, and is removed at the end. */
import { describe, expect, it } from 'vitest';
import { SetupFailed } from '../../../runner/case/interruptions.ts';
import { SharedWorkflows } from '../../../suites/folder/shared-workflows.ts';
import { workflowSamples } from '../../../suites/folder/workflow-samples.ts';
import { BOXES, boxWorkflows, caseOf, openBoxes } from './boxes.ts';

/** Another shared workflow, and one that depends on it. */
const PACKED = `  - workflowId: packed
    x-interop-shared: there
    steps:
      - { stepId: add, operationId: addBox, outputs: { id: $response.body#/id } }
      - { stepId: there, operationId: showBox, parameters: [{ name: id, in: path, value: $steps.add.outputs.id }] }
      - { stepId: remove, x-interop-cleanup: add, operationId: removeBox, parameters: [{ name: id, in: path, value: $steps.add.outputs.id }] }
    outputs: { id: $steps.add.outputs.id }
  - workflowId: closings
    dependsOn: [packed]
    steps: [{ stepId: close, operationId: closeBox, parameters: [{ name: id, in: path, value: $workflows.packed.outputs.id }] }]
`;

function setUp(more = '') {
  const there = openBoxes();
  const shared = new SharedWorkflows('boxes');
  const samples = workflowSamples(BOXES, [boxWorkflows(more)], shared);
  const sampleOf = (operation: string, name?: string) => {
    const cloud = caseOf(there, name);
    return { cloud, made: samples[operation]?.(cloud, '1.0') };
  };
  return { ...there, shared, samples, sampleOf };
}

describe('a shared resource', () => {
  it('is used by one case after the other', async () => {
    const { sampleOf, boxes, session, shared } = setUp();
    for (const name of ['a', 'b']) {
      const { cloud, made } = sampleOf('openBox', name);
      expect(await made).toEqual({ params: { id: '1' } });
      expect(await cloud.cleanUp()).toEqual([]);
    }
    expect([...boxes.keys()]).toEqual(['1']);
    expect(await shared.close(session)).toEqual([]);
    expect([...boxes.keys()]).toEqual([]);
  });

  it('is another one for each of two cases at a time', async () => {
    const { sampleOf, boxes, session, shared } = setUp();
    const both = [sampleOf('openBox', 'a'), sampleOf('openBox', 'b')];
    expect(await Promise.all(both.map(({ made }) => made))).toEqual([
      { params: { id: '1' } },
      { params: { id: '2' } },
    ]);
    for (const { cloud } of both) await cloud.cleanUp();
    await shared.close(session);
    expect(boxes.size).toBe(0);
  });

  it('is waited for where enough are in use', async () => {
    const { sampleOf, boxes } = setUp();
    const cases = ['a', 'b', 'c', 'd'].map((name) => sampleOf('openBox', name));
    await Promise.all(cases.map(({ made }) => made));
    const last = sampleOf('openBox', 'e');
    await new Promise((resolve) => setImmediate(resolve));
    expect(boxes.size).toBe(4);
    await cases[2]?.cloud.cleanUp();
    expect(await last.made).toEqual({ params: { id: '3' } });
  });

  it('is removed where two others wait for cases to come', async () => {
    const { sampleOf, boxes } = setUp();
    const cases = ['a', 'b', 'c', 'd'].map((name) => sampleOf('openBox', name));
    await Promise.all(cases.map(({ made }) => made));
    for (const { cloud } of cases) expect(await cloud.cleanUp()).toEqual([]);
    expect([...boxes.keys()]).toEqual(['3', '4']);
    expect(await sampleOf('openBox', 'e').made).toEqual({ params: { id: '4' } });
  });

  it('is waited for where there may be one', async () => {
    const single = PACKED.replace(
      'x-interop-shared: there',
      'x-interop-shared: there\n    x-interop-single: true',
    );
    const { sampleOf, boxes, answers } = setUp(single);
    const first = sampleOf('closeBox', 'a');
    await first.made;
    const second = sampleOf('closeBox', 'b');
    await new Promise((resolve) => setImmediate(resolve));
    expect(boxes.size).toBe(1);
    expect(await sampleOf('openBox', 'c').made).toEqual({ params: { id: '2' } });
    await first.cloud.cleanUp();
    expect(await second.made).toEqual({ params: { id: '1' } });
    // Where it cannot be made, it is there for the next case all the same.
    answers.set('GET /boxes/1', 404).set('POST /boxes', 403);
    await second.cloud.cleanUp();
    await expect(sampleOf('closeBox', 'd').made).rejects.toThrow(SetupFailed);
    answers.clear();
    expect(await sampleOf('closeBox', 'e').made).toEqual({ params: { id: '3' } });
  });

  it('is waited for where enough of all workflows are in use', async () => {
    const { samples, calls, ...there } = setUp(PACKED);
    const { boxes } = there;
    const take = (operation: string, name: string) => {
      const cloud = caseOf({ calls, ...there }, name);
      return { cloud, made: samples[operation]?.(cloud, '1.0') };
    };
    const cases = ['a', 'b'].map((name) => take('closeBox', name));
    const others = ['c', 'd'].map((name) => take('openBox', name));
    await Promise.all([...cases, ...others].map(({ made }) => made));
    expect(boxes.size).toBe(4);
    const last = take('openBox', 'e');
    await new Promise((resolve) => setImmediate(resolve));
    expect(boxes.size).toBe(4);
    await cases[0]?.cloud.cleanUp();
    // What is kept for another workflow makes room.
    expect(await last.made).toEqual({ params: { id: '5' } });
    expect([...boxes.keys()].sort()).toEqual(['2', '3', '4', '5']);
  });

  it('is the same for the second sample of a case', async () => {
    const { sampleOf, samples, calls } = setUp();
    const { cloud, made } = sampleOf('openBox');
    await made;
    await samples.openBox?.(cloud, '1.0');
    expect(calls).toEqual(['POST /boxes', 'GET /boxes/1', 'GET /boxes/1']);
  });

  it('is removed where it is no longer as it was made', async () => {
    const { sampleOf, boxes, session } = setUp();
    const { cloud, made } = sampleOf('openBox', 'a');
    await made;
    await session.send({ method: 'POST', path: '/boxes/1/open', microversion: '1.0' }, { caseId: 'other' });
    expect(await cloud.cleanUp()).toEqual([]);
    expect(boxes.size).toBe(0);
    expect(await sampleOf('openBox', 'b').made).toEqual({ params: { id: '2' } });
  });

  it('is left behind by name where it cannot be removed', async () => {
    const { sampleOf, answers } = setUp();
    const { cloud, made } = sampleOf('openBox');
    await made;
    answers.set('GET /boxes/1', 404).set('DELETE /boxes/1', 409);
    const left = ['boxes.arazzo.yaml:13: the status is 409', 'DELETE /boxes/1'];
    expect(await cloud.cleanUp()).toEqual(left);
  });

  it('blocks the cases where it cannot be made, and others may try again', async () => {
    const { sampleOf, answers } = setUp();
    answers.set('POST /boxes', 403);
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await expect(sampleOf('openBox', name).made).rejects.toThrow(SetupFailed);
    answers.clear();
    expect(await sampleOf('openBox', 'f').made).toEqual({ params: { id: '1' } });
  });

  it('is one for all that only read', async () => {
    const { shared, samples, boxes, session, ...there } = setUp();
    const readers = ['a', 'b'].map((name) => caseOf({ session, boxes, ...there }, name));
    for (const cloud of readers) {
      shared.addReader(cloud);
      expect(await samples.showBox?.(cloud, '1.0')).toEqual({ params: { id: '1' } });
      await cloud.cleanUp();
    }
    expect(boxes.size).toBe(1);
    await shared.close(session);
    expect(boxes.size).toBe(0);
  });
});

describe('the clean-up steps of the step that a sample is of', () => {
  it('run where the call of the case succeeded', async () => {
    const { sampleOf, boxes, calls } = setUp();
    const { cloud, made } = sampleOf('openBox');
    await made;
    await cloud.call({ method: 'POST', path: '/boxes/1/open' }, { status: 'success' });
    expect(boxes.get('1')).toBe(true);
    expect(await cloud.cleanUp()).toEqual([]);
    expect(boxes.get('1')).toBe(false);
    expect(calls.at(-2)).toBe('POST /boxes/1/close');
  });

  it('do not run where it was refused', async () => {
    const { sampleOf, calls, answers } = setUp();
    const { cloud, made } = sampleOf('openBox');
    await made;
    answers.set('POST /boxes/1/open', 400);
    await cloud.call({ method: 'POST', path: '/boxes/1/open' }, { status: 'refusal' });
    await cloud.cleanUp();
    expect(calls).not.toContain('POST /boxes/1/close');
  });
});

it('has what its workflow made beside it removed before another case takes it', async () => {
  const { sampleOf, calls } = setUp(`  - workflowId: lids
    dependsOn: [box]
    steps:
      - { stepId: add, operationId: addBox }
      - { stepId: close, operationId: closeBox, parameters: [{ name: id, in: path, value: $workflows.box.outputs.id }] }
`);
  const { cloud, made } = sampleOf('closeBox');
  await made;
  expect(await cloud.cleanUp()).toEqual([]);
  const [removed, shown] = ['DELETE /boxes/2', 'GET /boxes/1'].map((call) => calls.lastIndexOf(call));
  expect(removed).toBeGreaterThan(0);
  expect(shown).toBeGreaterThan(removed as number);
});

describe('samples', () => {
  it('are not of the steps of a shared workflow', () => {
    expect(Object.keys(setUp().samples)).toEqual(['showBox', 'openBox', 'closeBox']);
  });
});
