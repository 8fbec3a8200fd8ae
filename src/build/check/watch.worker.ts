import { parentPort, workerData } from 'node:worker_threads';
import { watchContent } from './watch.ts';

// The development server's thread answers the browser: checking takes place here.
watchContent(String(workerData), (problems) => parentPort?.postMessage(problems));
