/** The source archive of a Python package, which has files of its tests that an installation leaves out. */
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { execute, lastLines } from './execute.ts';
import { installOnce } from './install-once.ts';
import { createEnvironment } from './python-environment.ts';

/**
 * Unpacks the archive in the folder, below `NAME-VERSION/`.
 * @param requirement with the version: `name==1.2.3`
 * @throws CannotRun when Python or the package is not available
 */
export function unpackPythonSource(
  folder: string,
  requirement: string,
  say: (text: string) => void,
): Promise<void> {
  return installOnce(folder, [requirement], async () => {
    say(`downloading the source of ${requirement} to ${folder}`);
    const environment = join(folder, 'environment');
    await createEnvironment(environment);
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '--no-deps',
    ];
    const source = ['--no-binary', ':all:', '--dest', folder, requirement];
    const download = await execute(join(environment, 'bin', 'python3'), [...pip, ...source]);
    const unpack = await execute('sh', ['-c', 'tar -xzf *.tar.gz'], process.env, folder);
    if (download.code === 0 && unpack.code === 0) return;
    throw new CannotRun(
      `pip cannot download the source of ${requirement}. It said:\n${lastLines(download.output || unpack.output)}`,
    );
  });
}
