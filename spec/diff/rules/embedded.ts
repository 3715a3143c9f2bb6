/** What a text holds that is something else. */
import { partRule } from './part-rule.ts';

export const embedded = partRule('embedded', 'type', ['contentSchema']);
