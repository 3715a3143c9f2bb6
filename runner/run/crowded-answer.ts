import type { Request } from '../exchange.ts';
import { NetworkError } from '../target/target.ts';

/**
 * The target answered 500 while other cases ran. Whether it fails, or only fails when several write to it, as Placement does
 * over SQLite, shows when the case runs again, alone. So the answer is not judged.
 */
export class CrowdedAnswer extends NetworkError {
  override name = 'CrowdedAnswer';

  constructor(request: Request) {
    super('answers 500 while other cases run', request);
  }
}
