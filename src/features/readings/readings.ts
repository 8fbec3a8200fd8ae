import styles from './readings.css?inline';
import { findReadings, type ReadingWords } from '../../readings/find.ts';
import { later } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import { Annotator } from './annotate.ts';

const root = document.documentElement;
const sheet = new CSSStyleSheet();
let annotator: Annotator | undefined;
let isWanted = false;

/** Shows readings on the page. @throws if the words cannot be loaded */
export async function showReadings(): Promise<void> {
  isWanted = true;
  const made = annotator ?? new Annotator(findReadings(await loadWords()), root.lang);
  // Another call may have shown or hidden them.
  if (!isWanted || root.dataset['readings'] !== undefined) return;
  annotator = made;
  sheet.replaceSync(styles);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  root.dataset['readings'] = '';
  annotator.start(document.body);
}

export function hideReadings(): void {
  isWanted = false;
  if (root.dataset['readings'] === undefined) return;
  delete root.dataset['readings'];
  annotator?.stop(document.body);
}

function loadWords(): Promise<ReadingWords> {
  return later(() => loadJson(`${pageLanguage()}/readings.json`)) as Promise<ReadingWords>;
}
