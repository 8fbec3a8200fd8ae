import type { Lexicon } from './lexicon.ts';
import { normalise } from './normal.ts';
import { lettersIn, soundLine } from './phrases.ts';

/** The share of a message, or of one of its sentences, that a question must contain. */
const MIN_SHARE = 0.75;
/** Shorter sentences are too common. */
const MIN_LENGTH = 8;

/**
 * Finds the diagnosis whose error message a question quotes, by its index. Other words and typing errors are allowed.
 */
export function createMessages(lexicon: Lexicon): (question: string) => number | undefined {
  const lineOf = (text: string): string => (lexicon.data.unspaced ? soundLine(text, lexicon) : normalise(text));
  const known = lexicon.data.diagnoses.flatMap(({ texts }, diagnosis) =>
    texts
      .flatMap((text) => [text, ...text.split(/[.!?。！？]/)])
      .map(lineOf)
      .filter((line) => line.length >= MIN_LENGTH)
      .map((line) => ({ diagnosis, runs: [...lettersIn(line).keys()] })),
  );
  return (question) => {
    const asked = lettersIn(lineOf(question));
    let best: { diagnosis: number; share: number } | undefined;
    for (const { diagnosis, runs } of known) {
      const share = runs.filter((run) => asked.has(run)).length / runs.length;
      if (share >= MIN_SHARE && share > (best?.share ?? 0)) best = { diagnosis, share };
    }
    return best?.diagnosis;
  };
}
