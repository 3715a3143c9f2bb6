/** The thread's own program: serves until the thread is ended, and says where. */
import { parentPort } from 'node:worker_threads';
import { startReference } from '../serve.ts';

const { url, port } = await startReference();
parentPort?.postMessage({ url, port });
