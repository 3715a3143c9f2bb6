import { describeRace } from './describe-race.ts';

describeRace(8, 5, 8);
