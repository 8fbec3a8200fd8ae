import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where it is written down what was asked, a line for each state and criterion; absent: nowhere. */
const folder = process.env['SHIRUBE_CONFORMANCE'];

/** Whether what is asked is written down (`npm run conformance`). */
export const isRecorded = folder !== undefined;

/** Writes down that a state was asked by a criterion, and how many faults it has. */
export function recordAsked(criterion: string, faults: number): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ criterion, faults })}\n`);
}
