import { Worker } from 'node:worker_threads';
import type { Ranges } from '../../protocol/diagnosis.types.ts';
import type { RangesWanted } from './ranges.worker.ts';

let worker: Worker | undefined;
let turns = 0;

/** How far some numbers of a symptom can go: worked out in a thread of its own, which is there from the first question on. */
export async function rangesOf(wanted: RangesWanted): Promise<Ranges> {
  const thread = (worker ??= begun());
  const turn = ++turns;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      thread.off('message', hear);
      thread.off('error', fail);
    };
    const hear = (told: { turn: number; ranges: Ranges }): void => {
      if (told.turn !== turn) return;
      end();
      resolve(told.ranges);
    };
    const fail = (error: Error): void => {
      end();
      worker = undefined;
      reject(error);
    };
    thread.on('message', hear);
    thread.on('error', fail);
    thread.postMessage({ turn, wanted });
  });
}

function begun(): Worker {
  const thread = new Worker(new URL('./ranges.worker.ts', import.meta.url));
  thread.unref();
  return thread;
}
