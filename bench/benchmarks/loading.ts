/** Measures loading all documents and building their revisions, in a fresh process. */
import { startProgram } from '../measure/child.ts';
import { formatWhole, type Measurement, median } from '../measure/measurement.ts';

export async function measureLoading(): Promise<Measurement[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { firstLine, end } = await startProgram('bench/programs/load.ts');
    times.push(Number(firstLine));
    await end();
  }
  const milliseconds = median(times);
  return [
    {
      what: 'loading all documents and building revisions, fresh process',
      measured: `${formatWhole(milliseconds)} ms`,
      target: 'less than 300 ms',
      met: milliseconds < 300,
    },
  ];
}

const ROUNDS = 5;
