import { parseArgs } from 'node:util';
import { NO, YES, type Answers } from './fields.ts';

/** What was typed after `npm run new --`. */
export interface CommandLine {
  help: boolean;
  /** The language to speak. */
  language?: string | undefined;
  kind?: string | undefined;
  given: Answers;
  /** Words that nothing asks for. */
  extra: readonly string[];
}

const FIELDS = [
  'task',
  'platform',
  'method',
  'screen',
  'causes',
  'article',
  'name',
  'fallback',
  'locale',
  'languages',
  'device',
] as const;

/**
 * Reads a command line.
 *
 * @param languages of the site: each can have a title
 * @throws with Node’s message if an option is unknown or has no value
 */
export function readCommandLine(args: readonly string[], languages: readonly string[]): CommandLine {
  const titles = languages.map((language) => `title.${language}`);
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      symptom: { type: 'boolean' },
      language: text,
      ...Object.fromEntries([...FIELDS, ...titles].map((name) => [name, text])),
    },
    allowPositionals: true,
    allowNegative: true,
  });
  const [kind, id, ...extra] = positionals;
  const named = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[0] !== 'language' && typeof entry[1] === 'string',
  );
  return {
    help: values.help === true,
    language: values.language,
    kind,
    given: {
      ...Object.fromEntries(named),
      ...(values.symptom === undefined ? {} : { symptom: values.symptom ? YES : NO }),
      ...(id === undefined ? {} : { [firstField(kind)]: id }),
    },
    extra,
  };
}

function firstField(kind: string | undefined): string {
  return kind === 'language' ? 'code' : kind === 'product' ? 'folder' : 'id';
}
