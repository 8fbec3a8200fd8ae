import { nearest, type Problem } from '../../../machines/problem.ts';
import { fault } from '../fault.ts';
import type { Library } from '../library.ts';
import { pictureIn } from '../lookup.ts';
import { PICTURES } from '../picture-files.ts';
import { isPicturePath } from '../picture-form.ts';

/** Pictures in articles exist, in each language that must have all. */
export function checkPictures(library: Library): Problem[] {
  const languages = Object.keys(library.site.languages);
  const { pictures } = library;
  return library.articles.flatMap(({ file, language, outline }) =>
    outline.uses.flatMap(({ src, line }): Problem[] => {
      if (!src || !isPicturePath(src) || pictureIn(library, src, language) !== undefined) return [];
      const elsewhere = languages.map((each) => `${each}/${src}`).find((path) => pictures.has(path));
      if (elsewhere !== undefined) {
        const message = `\`${src}\` exists for another language (\`${PICTURES}/${elsewhere}\`), but not for this one.`;
        const hint = `Add \`${PICTURES}/${language}/${src}\`. If one picture serves all languages, move it to \`${PICTURES}/${src}\`.`;
        return [fault('picture-missing-in-one-language', message, hint, { file, line })];
      }
      const near = nearest(src, new Set([...pictures.keys()].map((path) => withoutLanguage(path, languages))));
      const hint =
        near === undefined
          ? `Add \`${PICTURES}/${src}\`, or correct the name. Uppercase and lowercase letters differ.`
          : `Did you mean \`${near}\`? Otherwise add \`${PICTURES}/${src}\`.`;
      return [fault('picture-missing', `The picture \`${src}\` does not exist.`, hint, { file, line })];
    }),
  );
}

/** Pictures that no article shows. */
export function unusedPictures({ articles, pictures, site }: Library): Problem[] {
  const languages = Object.keys(site.languages);
  const shown = new Set(articles.flatMap(({ outline }) => outline.uses.flatMap(({ src }) => src ?? [])));
  return [...pictures]
    .filter(([path, problem]) => !problem && !shown.has(withoutLanguage(path, languages)) && !shown.has(path))
    .map(([path]) => {
      const hint = 'Show it with `<Figure src="…">`, or remove it.';
      return fault('picture-unused', 'No article shows this picture.', hint, { file: `${PICTURES}/${path}` });
    });
}

function withoutLanguage(path: string, languages: readonly string[]): string {
  const [first = '', ...rest] = path.split('/');
  return languages.includes(first) && rest.length > 0 ? rest.join('/') : path;
}
