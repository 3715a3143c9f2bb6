/** Finds an installed Chromium; the tests download none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

export function findBrowser(path = process.env.PATH ?? ''): string | undefined {
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return candidates.find(isExecutable);
}

export function noBrowserReason(): string {
  return `skipped: no browser in PATH (${NAMES.join(', ')}); on Debian: apt-get install chromium`;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  // Chromium refuses to start its sandbox as root, as in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
