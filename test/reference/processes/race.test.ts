import { describeRace } from './describe-race.ts';

describeRace(2, 2, 8);
