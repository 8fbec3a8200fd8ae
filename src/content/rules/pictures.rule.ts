import { nearest, type Problem } from '../../../machines/problem.ts';
import type { Article } from '../article.types.ts';
import type { Library } from '../library.ts';
import { isPicturePath } from '../picture-form.ts';
import { PICTURES } from '../picture-files.ts';
import { pictureIn } from '../pictures.ts';

/** Pictures that articles show are there, in each language that must have all. */
export function checkPictures(library: Library): Problem[] {
  return library.articles.flatMap((article) =>
    article.outline.uses.flatMap(({ src, line }): Problem[] => {
      // The form of a place is held where the article is read.
      if (!src || !isPicturePath(src) || pictureIn(library, src, article.language) !== undefined) return [];
      return [{ ...missing(library, article, src), file: article.file, line }];
    }),
  );
}

function missing({ site, pictures }: Library, { language }: Article, src: string): Problem {
  const languages = Object.keys(site.languages);
  const elsewhere = languages.map((each) => `${each}/${src}`).find((place) => pictures.has(place));
  if (elsewhere !== undefined) {
    return {
      code: 'picture-missing-in-one-language',
      message: `\`${src}\` is there for another language (\`${PICTURES}/${elsewhere}\`), and not for this one.`,
      hint: `Put this language’s own at \`${PICTURES}/${language}/${src}\`; where one serves all, move it to \`${PICTURES}/${src}\`.`,
    };
  }
  const near = nearest(src, new Set([...pictures.keys()].map((place) => withoutLanguage(place, languages))));
  return {
    code: 'picture-missing',
    message: `The picture \`${src}\` is not there.`,
    hint:
      near === undefined
        ? `Put it at \`${PICTURES}/${src}\`, or write its name as it is there: capital and small letters count.`
        : `Did you mean \`${near}\`? Else put it at \`${PICTURES}/${src}\`.`,
  };
}

/** Pictures that no article shows: nobody sees them, but they are looked after. */
export function unusedPictures(library: Library): Problem[] {
  const languages = Object.keys(library.site.languages);
  const shown = new Set(library.articles.flatMap(({ outline }) => outline.uses.flatMap(({ src }) => src ?? [])));
  return [...library.pictures]
    .filter(([place, fault]) => !fault && !shown.has(withoutLanguage(place, languages)) && !shown.has(place))
    .map(([place]) => ({
      code: 'picture-unused',
      message: 'No article shows this picture.',
      hint: 'Show it with `<Figure src="…">`, or remove it.',
      file: `${PICTURES}/${place}`,
    }));
}

function withoutLanguage(place: string, languages: readonly string[]): string {
  const [first = '', ...rest] = place.split('/');
  return languages.includes(first) && rest.length > 0 ? rest.join('/') : place;
}
