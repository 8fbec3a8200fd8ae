import { meaningsIn } from '../../../src/build/check/messages.ts';
import { sayIn, spoken, type Say } from '../../../src/build/words.ts';
import { studioWords } from './words.ts';

/** What the studio says, in one language. */
export interface Speech {
  language: string;
  /** What its server says. */
  say: Say;
  /** What its page says. */
  words: Readonly<Record<string, string>>;
  /** What a message of the check means, where the guide for writers has it. */
  meaning: ReturnType<typeof meaningsIn>;
}

/** In which language to speak: always the one that was asked for on the terminal; else the browser's, and the terminal's where there are no words in that. */
export interface Spoken {
  asked: string | undefined;
  usual: string;
}

/** Speaks with each browser in its own language, or with all in the one that was asked for. @returns the speech for a header `accept-language` */
export function speaking({ asked, usual }: Spoken): (accepted: string | undefined) => Speech {
  const speeches = new Map<string, Speech>();
  return (accepted) => {
    const language = asked ?? preferred(accepted, spoken) ?? usual;
    const known = speeches.get(language);
    if (known) return known;
    const speech = { language, say: sayIn(language), words: studioWords(language), meaning: meaningsIn(language) };
    speeches.set(language, speech);
    return speech;
  };
}

/**
 * The language that a browser wants most among those that there are.
 *
 * @param accepted the header `accept-language`
 * @example preferred('de-CH, fr;q=0.8', ['es', 'fr']) // 'fr'
 */
export function preferred(accepted: string | undefined, among: readonly string[]): string | undefined {
  const wanted = (accepted ?? '').split(',').map((each) => {
    const [range = '', weight = 'q=1'] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return { language: range.split('-')[0] ?? '', weight: Number(/^q=([\d.]+)$/.exec(weight)?.[1] ?? 0) };
  });
  const known = wanted.filter(({ language, weight }) => weight > 0 && among.includes(language));
  return known.sort((a, b) => b.weight - a.weight)[0]?.language;
}
