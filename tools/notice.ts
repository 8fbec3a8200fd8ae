import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../machines/problem.ts';
import { libraryOf, noticeSchema, projectRoot, type Library } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';

const USAGE = `npm run notice                      checks public/notice.json
npm run notice -- --about <ids> --until <date> --words <language>=<text>
                                    adds a known problem; --words once per language, ids separated by commas
npm run notice -- --clear           removes all
Dates: 2026-12-05, or 2026-12-05T18:00:00+09:00. --from <date>: not before then.`;

/** What is wrong with a notice file, with what to do. */
function noticeFaults(library: Library, data: unknown): string[] {
  const { success, error, data: file } = noticeSchema.safeParse(data);
  if (!success) return error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}.`);
  const known = [...library.articles.map(({ id }) => id), ...library.diagnosis.symptoms.keys()];
  return file.notices.flatMap(({ about, words }) => [
    ...about.flatMap((id) =>
      known.includes(id) ? [] : [`\`${id}\` is neither an article nor a symptom. ${suggest(id, known)}`],
    ),
    ...Object.entries(library.site.languages).flatMap(([language, { required }]) =>
      required && !words[language] ? [`Words in \`${language}\` are missing: add \`--words ${language}=…\`.`] : [],
    ),
  ]);
}

/** `npm run notice`: writes and checks the notice of known problems. */
const { values } = argumentsOf(
  {
    options: {
      about: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      words: { type: 'string', multiple: true },
      clear: { type: 'boolean' },
    },
  },
  USAGE,
);
const file = join(projectRoot(), 'public/notice.json');
const { about, from, until, words = [], clear } = values;

function fileNow(): { notices?: unknown } {
  if (clear || !existsSync(file)) return { notices: [] };
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { notices?: unknown };
  } catch (error) {
    return { notices: `is not JSON: ${(error as Error).message}` };
  }
}

const isNew = about !== undefined || until !== undefined || words.length > 0;
const added = {
  about: about?.split(',') ?? [],
  words: Object.fromEntries(words.map((each) => [each.split('=')[0], each.slice(each.indexOf('=') + 1)])),
  ...(from && { from }),
  until,
};
const { notices } = fileNow();
const next = { notices: isNew && Array.isArray(notices) ? [...(notices as unknown[]), added] : notices };
const faults = noticeFaults(libraryOf(projectRoot()), next);
if (faults.length > 0) {
  console.error([...faults, '', USAGE].join('\n'));
  process.exitCode = 1;
} else {
  if (isNew || clear) writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
  const count = (next.notices as unknown[]).length;
  console.log(`public/notice.json: ${count} known problems. Copy it to the server, or make a release.`);
}
