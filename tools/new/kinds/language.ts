import { entryIn, newFile, type PlanContext, type Plan } from '../plan.ts';
import { scalar } from '../text/yaml.ts';
import { files } from './next-steps.ts';

export interface LanguageRequest {
  code: string;
  name: string;
  fallback: string;
  locale: string;
}

/** The files of words that a language can have. Missing words fall back to another language. */
const KINDS_OF_WORDS = ['ui/*.json', 'apps/*.json', 'diagnosis/*.yaml', 'search/*.yaml'] as const;

function fileOf(pattern: string, language: string): string {
  return pattern.replace('*', language);
}

/** Another language: its entry in site.yaml, and a file for each kind of words, with nothing in it yet. */
export function planLanguage(place: PlanContext, { code, name, fallback, locale }: LanguageRequest): Plan {
  const { say, library } = place;
  const entry = `${code}: { name: ${flow(name)}, locale: ${locale}, required: false, fallback: ${fallback} }`;
  const folder = (language: string) => `content/articles/${language}/`;
  const words = KINDS_OF_WORDS.filter((file) => place.files.has(`content/${fileOf(file, library.site.source)}`)).map(
    (file) => newFile(`content/${fileOf(file, code)}`, ['{}'], [code]),
  );
  return {
    changes: [
      entryIn(place, 'content/site.yaml', ['languages'], code, [entry]),
      ...words,
      // A folder without a file is lost in git.
      { file: `${folder(code)}.gitkeep`, text: '' },
    ],
    notes: [],
    next: [
      say('next.translate', { from: folder(fallback), to: folder(code) }),
      say('next.words', { files: files(words), fallback }),
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
