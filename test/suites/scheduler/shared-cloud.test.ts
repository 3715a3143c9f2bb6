import { describeSharedScheduler } from './describe-shared-scheduler.ts';

describeSharedScheduler({ depth: 'quick', signals: [] });
