import type { Language } from '../../facts/index.ts';
import { textOf, type Issues } from '../../support/documents.ts';

/** How a figure says that a code in it is an example. */
const EXAMPLE: Readonly<Record<Language, string>> = { ja: '例', en: 'Example' };
const SAID: Readonly<Record<Language, RegExp>> = { ja: /コードは例です/, en: /code in the picture is an example/ };

/** Letters and digits that somebody could type as a code: eight or more, a digit among them. */
const TYPEABLE = /(?=[0-9A-Z]*\d)[0-9A-Z]{8,}/;

/** Codes in the figures of a page that could be typed, or that are not said to be examples. */
export function exampleIssues(page: Document, language: Language): Issues {
  return [...page.querySelectorAll('.s:not(.s-live)')].flatMap((screen) => {
    const codes = [...screen.querySelectorAll('.s-value, .s-string')].filter((code) =>
      /[\p{L}\p{N}]/u.test(textOf(code)),
    );
    const picture = screen.closest('[role="img"]');
    const captioned = screen.closest('figure.figure')?.querySelector('figcaption');
    return [
      ...wordsIn(screen)
        .filter((words) => TYPEABLE.test(words.replaceAll(/\s/g, '')))
        .map((words) => `“${words}” can be typed`),
      ...codes.flatMap((code) => [
        ...(textOf(code.querySelector('.s-example')) === EXAMPLE[language] ? [] : [`“${textOf(code)}” has no mark`]),
        ...(picture && !SAID[language].test(picture.getAttribute('aria-label') ?? '')
          ? [`“${textOf(code)}” is no example in words`]
          : []),
        ...(captioned && !SAID[language].test(textOf(captioned))
          ? [`“${textOf(code)}” is no example in its caption`]
          : []),
      ]),
    ];
  });
}

/** Each piece of words of a screen automatically: what is next to it makes no code of it. */
function wordsIn(screen: Element): string[] {
  return [...screen.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap(({ nodeType, textContent }) => (nodeType === 3 && textContent ? [textContent] : [])),
  );
}
