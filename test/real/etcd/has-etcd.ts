/** Whether etcd can be had on this machine, for tests that are skipped without. */
import { CannotRun } from '../../programs/cannot-run.ts';
import { findDebianProgram } from '../../programs/debian-program.ts';

export async function hasEtcd(): Promise<boolean> {
  try {
    await findDebianProgram('etcd', ['etcd-server'], () => {});
    return true;
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}
