/** Makes the Python environment that the real service runs in, once for a release. */

import { makePythonEnvironment, readRequirements } from '../programs/python-environment.ts';
import { REQUIREMENTS_FILE, requirementsFileOf } from './folders.ts';

/** The release that requirements.txt pins. */
export function pinnedRelease(): string {
  const line = readRequirements(REQUIREMENTS_FILE).find((requirement) =>
    requirement.startsWith(PLACEMENT),
  ) as string;
  return line.slice(PLACEMENT.length);
}

/**
 * Does nothing when the environment already has these packages.
 * @throws CannotRun when Python, its venv module or the packages is not available
 */
export async function makeEnvironment(
  folder: string,
  release: string,
  say: (text: string) => void,
): Promise<void> {
  await makePythonEnvironment(folder, requirementsOf(release), say);
}

const PLACEMENT = 'openstack-placement==';

/** The libraries are pinned for one release; another one names those that it cannot do with the newest of. */
function requirementsOf(release: string): string[] {
  const requirements = readRequirements(REQUIREMENTS_FILE);
  if (release === pinnedRelease()) return requirements;
  const own = requirementsFileOf(release);
  return [
    `${PLACEMENT}${release}`,
    ...requirements.filter((requirement) => COMMON.some((name) => requirement.startsWith(name))),
    ...(own ? readRequirements(own) : []),
  ];
}

/** The web server, and the names that every Placement has in it: those are not the release's own. */
const COMMON = ['gunicorn==', 'os-resource-classes==', 'os-traits=='];
