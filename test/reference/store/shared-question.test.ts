import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SharedQuestion } from '../../../reference/store/shared-question.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** What happens, in turn: someone asks, some milliseconds pass, a question is answered with its number, or fails. */
type Step = 'ask' | number | { answer: number } | { fail: number };

interface Row {
  steps: readonly Step[];
  /** When each question was sent, in milliseconds. */
  sent: readonly number[];
  /** Of each who asked: which question was answered, or failed; null while none was. */
  answers: readonly (number | string | null)[];
}

const asks = (count: number) => Array.from({ length: count }, () => 'ask' as const);

const ROWS: readonly [string, Row][] = [
  ['one who asks gets an answer', { steps: ['ask', 1, { answer: 1 }], sent: [0], answers: [1] }],
  [
    'who asks while a question is on its way waits for the next one, which all share',
    { steps: [...asks(3), 1, { answer: 1 }, 1, { answer: 2 }], sent: [0, 1], answers: [1, 2, 2] },
  ],
  [
    'a near store is asked one question at a time',
    {
      steps: [...asks(2), 1, 'ask', { answer: 1 }, 'ask', 1, 'ask', { answer: 2 }, 1, { answer: 3 }],
      sent: [0, 1, 2],
      answers: [1, 2, 2, 3, 3],
    },
  ],
  [
    'the next question goes to a far store before the first is answered',
    {
      steps: ['ask', 2, 'ask', 4, 'ask', 1, 'ask', 20, { answer: 1 }, { answer: 2 }, { answer: 3 }],
      sent: [0, 7, 12],
      answers: [1, 2, 2, 3],
    },
  ],
  [
    'an answer does not serve who asked after its question was sent',
    { steps: ['ask', 'ask', 5, 'ask', { answer: 2 }], sent: [0, 5, 5], answers: [null, 2, null] },
  ],
  [
    'an older answer that comes later is that of its own question',
    {
      steps: ['ask', 'ask', 5, { answer: 2 }, 1, 'ask', { answer: 1 }, { answer: 3 }],
      sent: [0, 5, 6],
      answers: [1, 2, 3],
    },
  ],
  [
    'the answer to an older question does not make the next one be sent',
    { steps: ['ask', 'ask', 5, 'ask', { answer: 1 }, 4], sent: [0, 5], answers: [1, null, null] },
  ],
  [
    'at most eight are on their way, and the next is sent once one is answered',
    {
      steps: [
        ...Array.from({ length: 9 }, () => ['ask', 5] as const).flat(),
        10,
        { answer: 3 },
        { answer: 9 },
      ],
      sent: [0, 10, 15, 20, 25, 30, 35, 40, 55],
      answers: [null, null, 3, null, null, null, null, null, 9],
    },
  ],
  [
    'a failure is that of who asked before its question was sent',
    {
      steps: ['ask', 'ask', 5, 'ask', { fail: 2 }, { answer: 1 }, { answer: 3 }],
      sent: [0, 5, 5],
      answers: [1, 'failed: 2', 3],
    },
  ],
  [
    'the next question follows a failure at once',
    { steps: [...asks(2), 1, { fail: 1 }, { answer: 2 }], sent: [0, 1], answers: ['failed: 1', 2] },
  ],
];

describe('a question that many ask', () => {
  it.each(ROWS)('%s', async (_name, { steps, sent, answers }) => {
    const start = Date.now();
    const times: number[] = [];
    const questions: Question[] = [];
    const shared = new SharedQuestion(() => {
      times.push(Date.now() - start);
      const question = makeQuestion();
      questions.push(question);
      return question.promise;
    });
    const found: (number | string | null)[] = [];
    for (const step of steps) {
      if (step === 'ask') follow(shared.ask(), found);
      else if (typeof step === 'number') await vi.advanceTimersByTimeAsync(step);
      else if ('answer' in step) questions[step.answer - 1]?.resolve(step.answer);
      else questions[step.fail - 1]?.reject(new Error(`failed: ${step.fail}`));
      if (step !== 'ask') await pass(3);
    }
    expect({ sent: times, answers: found }).toEqual({ sent, answers });
  });

  it('is sent again once what has arrived with an answer is read', async () => {
    const questions: Question[] = [];
    const shared = new SharedQuestion(() => {
      const question = makeQuestion();
      questions.push(question);
      return question.promise;
    });
    const found: (number | string | null)[] = [];
    for (let asked = 1; asked <= 2; asked += 1) follow(shared.ask(), found);
    questions[0]?.resolve(1);
    await pass(1);
    expect([questions.length, found]).toEqual([1, [1, null]]);
    follow(shared.ask(), found);
    await pass(2);
    follow(shared.ask(), found);
    questions[1]?.resolve(2);
    await pass(3);
    expect([questions.length, found]).toEqual([3, [1, 2, 2, null]]);
  });

  it('is answered at once where the answer is at hand', () => {
    const shared = new SharedQuestion(() => 7);
    expect([shared.ask(), shared.ask()]).toEqual([7, 7]);
  });
});

/** @param turns of the event loop */
async function pass(turns: number): Promise<void> {
  for (let turn = 1; turn <= turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

interface Question {
  promise: Promise<number>;
  resolve(answer: number): void;
  reject(error: Error): void;
}

function makeQuestion(): Question {
  const question = {} as Question;
  question.promise = new Promise((resolve, reject) => Object.assign(question, { resolve, reject }));
  return question;
}

/** Notes the answer at the place of who asked. */
function follow(answer: number | Promise<number>, answers: (number | string | null)[]): void {
  const index = answers.push(null) - 1;
  Promise.resolve(answer).then(
    (revision) => {
      answers[index] = revision;
    },
    ({ message }: Error) => {
      answers[index] = message;
    },
  );
}
