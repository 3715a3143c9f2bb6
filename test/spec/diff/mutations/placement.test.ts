import { judgesTheDiff } from './judges-the-diff.ts';

judgesTheDiff('placement');
