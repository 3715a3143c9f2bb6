import type { Request } from '../exchange.ts';
import { NetworkError } from '../target/target.ts';

/**
 * The target answered 500, or against its contract, while other cases ran. Whether it always does, or only when several write to
 * it, shows when the case runs again, alone. So the answer is not judged. Placement over SQLite fails for a second writer; behind
 * several processes, one may refuse a resource class that another one has just created.
 */
export class CrowdedAnswer extends NetworkError {
  override name = 'CrowdedAnswer';

  /** True for 500: the target bears fewer cases. Else it may be chance. */
  readonly isError: boolean;

  /** @param rule that the answer is against; absent for 500 */
  constructor(request: Request, rule?: string) {
    super(
      `answers ${rule === undefined ? '500' : `against the rule ${rule}`} while other cases run`,
      request,
    );
    this.isError = rule === undefined;
  }
}
