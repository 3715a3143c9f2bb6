/** The reference server, which says its URL. */
import { startReference } from '../../reference/serve.ts';

const { url } = await startReference();
console.log(url);
