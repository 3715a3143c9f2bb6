/** A small file system in a file, which can be filled up. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  /** Where it is mounted. */
  folder: string;
  /** Takes all that is free. @returns gives it back */
  fill(): () => void;
  end(): void;
}

/** @param within an empty folder. @throws Error where mounting is not allowed */
export function mountSmallDisk(within: string, megabytes: number): SmallDisk {
  const [file, folder] = [join(within, 'disk'), join(within, 'mounted')];
  mkdirSync(folder, { recursive: true });
  closeSync(openSync(file, 'w'));
  truncateSync(file, megabytes * 1024 * 1024);
  run('mkfs.ext4', ['-q', '-m', '0', file]);
  run('mount', ['-o', 'loop', file, folder]);
  return {
    folder,
    fill() {
      const filler = join(folder, 'filler');
      const output = openSync(filler, 'w');
      for (const size of [1 << 20, 1 << 12]) writeUntilFull(output, Buffer.alloc(size));
      closeSync(output);
      return () => rmSync(filler, { force: true });
    },
    end() {
      run('umount', [folder]);
      rmSync(file);
    },
  };
}

function writeUntilFull(output: number, block: Buffer): void {
  try {
    for (;;) writeSync(output, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
