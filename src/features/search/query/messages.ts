import { soundLine } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normal.ts';

const RUN = 3;
/** So much of a message, or of one of its sentences, must be there. */
const SHARE = 0.75;
/** A shorter sentence says too little. */
const SHORTEST = 8;

/**
 * Makes ready the messages that people paste: which diagnosis a question quotes one of, by its place in the lexicon.
 * A message may stand among other words and have slips in it.
 */
export function createMessages(lexicon: Lexicon): (question: string) => number | undefined {
  const lineOf = (text: string): string => (lexicon.data.unspaced ? soundLine(text, lexicon) : normalise(text));
  const known = lexicon.data.diagnoses.flatMap(({ texts }, diagnosis) =>
    texts
      .flatMap((text) => [text, ...text.split(/[.!?。！？]/)])
      .map(lineOf)
      .filter((line) => line.length >= SHORTEST)
      .map((line) => ({ diagnosis, runs: [...runsOf(line)] })),
  );
  return (question) => {
    const asked = runsOf(lineOf(question));
    let best: { diagnosis: number; share: number } | undefined;
    for (const { diagnosis, runs } of known) {
      const share = runs.filter((run) => asked.has(run)).length / runs.length;
      if (share >= SHARE && share > (best?.share ?? 0)) best = { diagnosis, share };
    }
    return best?.diagnosis;
  };
}

function runsOf(line: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, line.length - RUN + 1) }, (_, at) => line.slice(at, at + RUN)));
}
