import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readersLanguages, type Library } from '../../content/index.ts';
import { traitsOf } from '../../i18n/index.ts';
import { apart } from '../apart.ts';
import type { SiteReadings } from './read-site.ts';
import { textsOfData, textsOfPage, type Texts } from './page-texts.ts';

/** Where a language's readings stand below its folder: fetched by who has them shown. */
const FILE = 'readings.json';

/**
 * Writes how words are read into a built site, for each language, or edition of one, whose words have readings: a file that pages do not load by
 * themselves. It must come after the pages and the data that scripts show, of which it reads every text.
 *
 * @returns the words that nobody could read: content/readings.yaml can say how
 * @throws where the dictionary cannot be read
 */
export async function writeReadings(folder: string, { site, readings }: Library): Promise<string[]> {
  const all: string[] = [];
  for (const language of readersLanguages(site).filter((each) => traitsOf(each).readings)) {
    const texts = textsBelow(join(folder, language));
    const script = new URL('process.ts', import.meta.url);
    const { words, unread } = await apart<SiteReadings>(
      script,
      { texts, corrections: readings },
      'The readings of the pages',
    );
    writeFileSync(join(folder, language, FILE), JSON.stringify(words));
    all.push(...unread);
  }
  return all;
}

/** Each text of the pages and the data below a folder, once. */
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
