import { describeSharedScheduler } from './describe-shared-scheduler.ts';

describeSharedScheduler({ depth: 'standard', signals: [] });
