/** Prints how many milliseconds loading Placement's documents and building their revisions takes. */
import { loadService } from '../../spec/contract/load-service.ts';

const before = performance.now();
loadService('placement');
console.log(performance.now() - before);
