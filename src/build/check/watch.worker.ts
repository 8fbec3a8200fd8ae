import { parentPort, workerData } from 'node:worker_threads';
import { watchContent } from './watch.ts';

// The main thread answers the browser.
watchContent(String(workerData), (problems) => parentPort?.postMessage(problems));
