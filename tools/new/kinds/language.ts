import { entryIn, newFile, type Place, type Plan } from '../plan.ts';
import { scalar } from '../text/yaml.ts';
import { files } from './next-steps.ts';

export interface LanguageRequest {
  code: string;
  name: string;
  fallback: string;
  locale: string;
}

/** Words by key: whatever is missing in them is shown in another language. */
const KEYED = ['ui', 'apps'] as const;
const NOTED = ['diagnosis', 'search'] as const;

/** Another language: its entry in site.yaml, and a file for each kind of words, with nothing in it yet. */
export function planLanguage(place: Place, { code, name, fallback, locale }: LanguageRequest): Plan {
  const { say, library } = place;
  const entry = `${code}: { name: ${flow(name)}, locale: ${locale}, required: false, fallback: ${fallback} }`;
  const folder = (language: string) => `content/articles/${language}/`;
  const has = (kind: string, ending: string) => place.files.has(`content/${kind}/${library.site.source}.${ending}`);
  const keyed = KEYED.filter((kind) => has(kind, 'json')).map((kind) =>
    newFile(`content/${kind}/${code}.json`, ['{}']),
  );
  const noted = NOTED.filter((kind) => has(kind, 'yaml')).map((kind) =>
    newFile(`content/${kind}/${code}.yaml`, ['{}']),
  );
  const words = [...keyed, ...noted];
  return {
    changes: [
      entryIn(place, 'content/site.yaml', ['languages'], code, [entry]),
      ...keyed,
      ...noted,
      // A folder without a file is lost in git.
      { file: `${folder(code)}.gitkeep`, text: '' },
    ],
    notes: [],
    next: [
      say('next.translate', { from: folder(fallback), to: folder(code) }),
      ...words.map((file) =>
        say('next.words', { from: file.replace(`/${code}.`, `/${fallback}.`), to: file, fallback }),
      ),
      say('next.check'),
      say('next.accept', { id: '…', language: code }),
      say('next.build'),
    ],
  };
}

/** A text inside braces, where more needs quotation marks than on a line of its own. */
function flow(text: string): string {
  return /[,{}[\]]/.test(text) ? JSON.stringify(text) : scalar(text);
}
