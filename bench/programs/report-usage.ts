/** Loaded before a program: writes the resources that the process used as a last line on standard error. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  writeSync(2, `\n${JSON.stringify(usage)}`);
});
