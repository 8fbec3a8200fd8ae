import { lettersOf } from '../../i18n/index.ts';
import type { StyleIssue } from '../exceptions.ts';
import { perThing } from '../per-library.ts';
import { joined, lineAndColumn, quoted, type ProseFile } from '../prose.ts';

/** Quotation marks that come in pairs. Single ones are apostrophes too; Japanese brackets are held by its rules of style. */
const PAIRS = ['“”', '«»'] as const;

/** A quotation mark that opens and never closes, or closes what never opened: left over where a text was cut or pasted. */
export function strayQuotes(files: readonly ProseFile[]): StyleIssue[] {
  return files.flatMap((file) => strayIn(file));
}

const strayIn = perThing(({ file, language, blocks }: ProseFile) =>
  blocks.flatMap((block): StyleIssue[] => {
    const { text, pieceAt } = joined(block);
    const at = strayAt(text, lettersOf(language).includes('Latn'));
    if (at === undefined) return [];
    const problem = {
      code: 'quote-stray',
      message: `\`${text[at]}\` has no partner in \`${quoted(text.trim())}\`.`,
      hint: 'Add the other mark, or remove this one.',
      file,
      ...lineAndColumn(block, pieceAt(at)),
    };
    return [{ text, problem }];
  }),
);

/**
 * Where the first mark without a partner stands.
 *
 * @param countsStraight whether `"` is a mark of the language's own
 */
function strayAt(text: string, countsStraight: boolean): number | undefined {
  const open: { mark: string; at: number }[] = [];
  const straight: number[] = [];
  for (const [at, mark] of text.split('').entries()) {
    if (mark === '"' && countsStraight) straight.push(at);
    if (PAIRS.some(([opening]) => opening === mark)) open.push({ mark, at });
    const pair = PAIRS.find(([, closing]) => closing === mark);
    if (!pair) continue;
    if (open.at(-1)?.mark !== pair[0]) return at;
    open.pop();
  }
  return open[0]?.at ?? (straight.length % 2 === 1 ? straight[0] : undefined);
}
