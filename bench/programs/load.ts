/** Says how many milliseconds loading Placement's documents and cutting their revisions took. */
import { loadService } from '../../spec/contract/load-service.ts';

const before = performance.now();
loadService('placement');
console.log(performance.now() - before);
