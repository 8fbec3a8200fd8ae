import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readersLanguages, type Library } from '../../content/index.ts';
import { traitsOf } from '../../i18n/index.ts';
import { textsOfData, textsOfPage, type Texts } from './page-texts.ts';
import type { SiteReadings } from './read-site.ts';
import type { Wanted } from './readings.worker.ts';

const FILE = 'readings.json';

/** Returns words without a reading. Must run after pages and their data, since it reads all their texts. */
export async function writeReadings(folder: string, { site, readings: corrections }: Library): Promise<string[]> {
  const all: string[] = [];
  for (const language of readersLanguages(site).filter((each) => traitsOf(each).readings)) {
    const texts = textsBelow(join(folder, language));
    const { words, unread } = await readInWorker<SiteReadings>({ texts, corrections });
    writeFileSync(join(folder, language, FILE), JSON.stringify(words));
    all.push(...unread);
  }
  return all;
}

/** Reads in a thread of its own, which frees the 250 MB of the dictionary afterwards and does not block the build. */
export function readInWorker<Found>(workerData: Wanted): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('readings.worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve).once('error', reject);
  });
}

function textsBelow(folder: string): Texts[] {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((file): Texts[] => {
      const read = () => readFileSync(join(folder, file), 'utf8');
      if (file.endsWith('.html')) return textsOfPage(read());
      return file.endsWith('.json') && file !== FILE ? textsOfData(JSON.parse(read())) : [];
    });
  return [...new Map(texts.map((each) => [JSON.stringify(each), each])).values()];
}
