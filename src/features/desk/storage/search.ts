import { callNumber } from '../../../../machines/console/index.ts';
import type { CallEntry } from '../../../ui/storage/calls.ts';
import { outcomeText } from '../calls.ts';
import { whenOf } from '../clock.ts';
import type { DeskWords } from '../words.ts';

/** Calls whose number, date, outcome or texts about the caller contain each word of a query. */
export function callsWith(calls: readonly CallEntry[], query: string, words: DeskWords): readonly CallEntry[] {
  const wanted = folded(query).split(/\s+/u);
  return calls.filter((call) => {
    const number = callNumber(call.id);
    const { name, ticket, callback } = call;
    const typed = [name, ticket, callback].filter((each) => each !== undefined);
    const shown = [number, number.replace('-', ''), ...whenOf(call.opened), outcomeText(call, words), ...typed];
    const text = folded(shown.join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

/** Normalizes character width and case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
