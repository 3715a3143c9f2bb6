import { describeSharedScheduler } from './describe-shared-scheduler.ts';

const signals = [
  ['SIGINT', 30],
  ['SIGINT', 60],
  ['SIGKILL', 60],
  ['SIGKILL', 120],
] as const;

describeSharedScheduler({ depth: 'full', signals });
