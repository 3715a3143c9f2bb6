import { judgesTheDiff } from './judges-the-diff.ts';

judgesTheDiff('scheduler');
