import { resolveTokens } from '../../src/content/mdast.ts';
import { languageOf, type Library } from '../../src/content/index.ts';
import type { Phrase } from './phrases.ts';

/** A phrase in a file for translators. */
export interface ExchangedPhrase {
  id: string;
  source: string;
  target?: string | undefined;
  /** Whether the file says that it is not done yet: `initial` in XLIFF, `fuzzy` in PO. */
  isOpen: boolean;
  notes: readonly string[];
}

export interface ExchangeFile {
  from: string;
  language: string;
  phrases: readonly ExchangedPhrase[];
}

/** Why a file from a translator cannot be read, and what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

export function exchangeFileOf(
  library: Library,
  from: string,
  language: string,
  phrases: readonly Phrase[],
): ExchangeFile {
  const labels = library.labels.get(languageOf(library.site, language))?.words;
  return {
    from,
    language,
    phrases: phrases.map(({ id, source, text, before, target, unit, place }) => ({
      id,
      source,
      target,
      isOpen: target !== undefined && before !== text,
      notes: [
        ...(before === undefined || before === text
          ? []
          : [`Changed since it was translated. Before: ${plain(before)}`]),
        ...(unit.isSecret(place)
          ? ['Protects the reader: the help center cannot be built while this is outdated.']
          : []),
        ...library.glossary.flatMap(({ words }) => {
          const [theirs, ours] = [words[from], words[languageOf(library.site, language)]];
          return theirs && ours && theirs !== ours && source.includes(theirs) ? [`${theirs} = ${ours}`] : [];
        }),
        ...[...new Set(source.match(/(?<=<Label id=")[^"]*/g))].flatMap((key) =>
          labels?.[key] ? [`<Label id="${key}" /> shows: ${labels[key]}`] : [],
        ),
      ],
    })),
  };
}

function plain(text: string): string {
  return resolveTokens(text, (component, id) => `<${component} id="${id}" />`);
}
