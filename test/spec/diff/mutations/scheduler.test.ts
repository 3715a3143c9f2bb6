import { judgesTheDiff } from './judge/judges-the-diff.ts';

judgesTheDiff('scheduler');
