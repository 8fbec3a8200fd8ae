import type { StyleFinding } from '../exceptions.ts';
import { joined, lineAndColumn, quoted, type ProseFile } from '../prose.ts';

/** Marks that come in pairs, but for round brackets, which number a list too, and the apostrophe. */
const PAIRS = ['“”', '«»', '「」', '『』', '（）', '【】', '《》'] as const;

/** A mark that opens and never closes, or closes what never opened: left over where a text was cut or pasted. */
export function strayQuotes(files: readonly ProseFile[]): StyleFinding[] {
  return files.flatMap(({ file, blocks }) =>
    blocks.flatMap((block): StyleFinding[] => {
      const { text, pieceAt } = joined(block);
      const at = strayAt(text);
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
}

/** Where the first mark without a partner stands. */
function strayAt(text: string): number | undefined {
  const open: { mark: string; at: number }[] = [];
  const straight: number[] = [];
  for (const [at, mark] of text.split('').entries()) {
    if (mark === '"') straight.push(at);
    if (PAIRS.some(([opening]) => opening === mark)) open.push({ mark, at });
    const pair = PAIRS.find(([, closing]) => closing === mark);
    if (!pair) continue;
    if (open.at(-1)?.mark !== pair[0]) return at;
    open.pop();
  }
  return open[0]?.at ?? (straight.length % 2 === 1 ? straight[0] : undefined);
}
