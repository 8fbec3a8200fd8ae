import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { priorPlaces, projectRoot, uiWords, type Library, type PageContext } from '../../content/index.ts';

/** The words of the overview, and the addresses of what it tells about in every language; src/features/desk/overview/words.ts reads it. */
export function overviewWords(library: Library, { addresses, language, site }: PageContext) {
  return {
    ui: uiWords(library, language, (key) => /^overview\.(?!page\.)/.test(key)),
    addresses: Object.fromEntries(
      Object.keys(site.languages).map((each) => [
        each,
        { article: addresses.article(each, '{id}'), diagnosis: addresses.diagnosis(each, '{id}') },
      ]),
    ),
  };
}

/** The files of the symptoms, and where in them the priors stand: from these a patch is made. */
export function priorFiles({ diagnosis }: Library) {
  const files = [...diagnosis.symptoms].map(([id, { file, symptom }]) => {
    const text = readFileSync(join(projectRoot(), file), 'utf8');
    return [id, { file, text, places: priorPlaces(text, Object.keys(symptom.causes)) }] as const;
  });
  return Object.fromEntries(files);
}
