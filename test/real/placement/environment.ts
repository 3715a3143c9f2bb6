/** Creates the Python environment of the real service, one for each release. */

import { makePythonEnvironment, readRequirements } from '../../programs/python-environment.ts';
import { REQUIREMENTS_FILE, requirementsFileOf } from './folders.ts';

/** Returns the release that requirements.txt pins, such as `16.0.0`. */
export function readPinnedRelease(): string {
  const line = readRequirements(REQUIREMENTS_FILE).find((requirement) =>
    requirement.startsWith(PLACEMENT),
  ) as string;
  return line.slice(PLACEMENT.length);
}

/**
 * Installs the packages unless the environment already has them.
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

/** Libraries are pinned for one release. A requirements file of another release pins those whose newest version breaks it. */
function requirementsOf(release: string): string[] {
  const requirements = readRequirements(REQUIREMENTS_FILE);
  if (release === readPinnedRelease()) return requirements;
  const own = requirementsFileOf(release);
  return [
    `${PLACEMENT}${release}`,
    ...requirements.filter((requirement) => COMMON.some((name) => requirement.startsWith(name))),
    ...(own ? readRequirements(own) : []),
  ];
}

/** Pinned for all releases: the web server, and the libraries with the standard names, so that all releases have the same. */
const COMMON = ['gunicorn==', 'os-resource-classes==', 'os-traits=='];
