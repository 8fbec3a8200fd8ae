import { parentPort, workerData } from 'node:worker_threads';
import type { Correction } from '../../content/index.ts';
import type { Texts } from './page-texts.ts';
import { readSite } from './read-site.ts';
import { readingsOf } from './sounds.ts';

export type Wanted =
  | { words: readonly string[]; texts: readonly string[] }
  | { texts: readonly Texts[]; corrections: readonly Correction[] };

const wanted = workerData as Wanted;
parentPort?.postMessage(
  'words' in wanted ? await readingsOf(wanted.words, wanted.texts) : await readSite(wanted.texts, wanted.corrections),
);
