/** The program of the worker thread: serves until the thread is terminated, and posts its URL. */
import { parentPort, workerData } from 'node:worker_threads';
import { startReference } from '../serve.ts';

const { url, port } = await startReference(workerData);
parentPort?.postMessage({ url, port });
