import { judgesTheJudge } from '../judges-the-judge.ts';

judgesTheJudge('scheduler');
