import type { CallEntry } from '../../../ui/storage/calls.ts';
import { whenOf } from '../clock.ts';
import type { ConsoleStore } from '../console-store.ts';
import { outcomeText } from '../called.ts';
import type { DeskWords } from '../words.ts';
import { folded } from './entry.ts';

type Words = Pick<ConsoleStore, 'words'>;

/** The words of each place, in all languages. */
const placeWords = new WeakMap<readonly DeskWords[], Map<string, string>>();
const dates = new WeakMap<CallEntry, string>();

/**
 * Calls that contain each word of a query: in the date, guides and steps, symptoms and questions, device, disposition,
 * notes, number, or fields about the caller. Words of places match in every language of the console.
 */
export function callsWith(calls: readonly CallEntry[], query: string, { words }: Words): readonly CallEntry[] {
  const wanted = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return wanted.reduce((found, word) => {
    const isPlace = new Map<string, boolean>();
    const hasWord = (place: string): boolean => {
      const before = isPlace.get(place);
      if (before !== undefined) return before;
      const has = wordsOf(place, words).includes(word);
      isPlace.set(place, has);
      return has;
    };
    return found.filter((call) => call.text.includes(word) || dateOf(call).includes(word) || call.places.some(hasWord));
  }, calls);
}

/** Number of calls to prepare before yielding to the page. */
const AT_ONCE = 200;

/** Fills the caches in batches, so that the first search is as fast as the others. */
export async function readySearch(calls: readonly CallEntry[], words: Words): Promise<void> {
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    callsWith(calls.slice(from, from + AT_ONCE), NOBODYS, words);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** A word that no call contains. */
const NOBODYS = '\u{10FFFF}';

function dateOf(call: CallEntry): string {
  const date = dates.get(call) ?? whenOf(call.opened).join(' ');
  dates.set(call, date);
  return date;
}

function wordsOf(place: string, words: readonly DeskWords[]): string {
  const all = placeWords.get(words) ?? new Map<string, string>();
  placeWords.set(words, all);
  const text = all.get(place) ?? folded(words.map((each) => nameOf(place, each)).join('\n'));
  all.set(place, text);
  return text;
}

/** The name of a place. Empty if the site no longer has it. */
function nameOf(place: string, words: DeskWords): string {
  const [kind, id = '', step = ''] = place.split('/');
  switch (kind) {
    case 'guide':
      return words.guides[id]?.title ?? '';
    case 'step':
      return words.guides[id]?.steps[step]?.title ?? '';
    case 'symptom':
      return words.symptoms[id]?.title ?? '';
    case 'question':
      return words.symptoms[id]?.steps[step]?.title ?? '';
    case 'platform':
      return words.names.platform[id] ?? '';
    case 'disposition':
      return words.dispositions[id]?.label ?? '';
    case 'outcome':
      return outcomeText({ outcome: id as CallEntry['outcome'], disposition: undefined }, words);
    default:
      return '';
  }
}
