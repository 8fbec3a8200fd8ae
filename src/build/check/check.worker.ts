import { parentPort } from 'node:worker_threads';
import { allProblems } from './report.ts';

// The main thread answers the browser. Without the packages for Japanese, its style is not checked.
parentPort?.on('message', async (root: string) => {
  parentPort?.postMessage(await allProblems(root, { unchecked: () => undefined }));
});
