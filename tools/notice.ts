import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseWith } from '../machines/data/index.ts';
import { suggest } from '../machines/problem.ts';
import { articleIds, libraryOf, noticeSchema, projectRoot, type Library } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';

const USAGE = `npm run notice                      checks public/notice.json
npm run notice -- --about <ids> --until <date> --words <language>=<text>
                                    adds a known problem; --words once per language, ids separated by commas
npm run notice -- --clear           removes all
Dates: 2026-12-05, or 2026-12-05T18:00:00+09:00. --from <date>: not before then.`;

/** What is wrong with a notice file, with what to do. */
function noticeFaults(library: Library, data: unknown): string[] {
  if (data instanceof Error) return [`public/notice.json is not JSON: ${data.message}. Repair it, or use \`--clear\`.`];
  const result = parseWith(noticeSchema, data);
  if ('problems' in result) return result.problems.map(({ message, hint }) => `${message} ${hint}`);
  const known = [...articleIds(library), ...library.diagnosis.symptoms.keys()];
  return result.value.notices.flatMap(({ about, words }) => [
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

/** The file, or what is wrong with it. */
function fileNow(): unknown {
  if (clear || !existsSync(file)) return { notices: [] };
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error;
  }
}

const isNew = about !== undefined || until !== undefined || words.length > 0;
const added = {
  about: about?.split(',') ?? [],
  words: Object.fromEntries(words.map((each) => [each.split('=')[0], each.slice(each.indexOf('=') + 1)])),
  ...(from && { from }),
  until,
};
const library = libraryOf(projectRoot());
const now = fileNow();
const before = noticeFaults(library, now);
const notices = before.length > 0 ? [] : (now as { notices: unknown[] }).notices;
if (isNew) notices.push(added);
const faults = before.length > 0 ? before : noticeFaults(library, { notices });
if (faults.length > 0) {
  console.error([...faults, '', USAGE].join('\n'));
  process.exitCode = 1;
} else {
  if (isNew || clear) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ notices }, null, 2)}\n`);
  }
  console.log(`Known problems in public/notice.json: ${notices.length}. Copy it to the server, or make a release.`);
  if (!library.site.notices) console.log('No page shows them yet: write `notices: true` in content/site.yaml.');
}
