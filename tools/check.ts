import { argumentsOf } from './arguments.ts';
import { checkCode } from './check/code.ts';
import { changesBetween, changesText } from '../src/build/check/changes.ts';
import { allProblems, contentWarnings, reportOf } from '../src/build/check/report.ts';
import { tellingIn } from '../src/build/check/told.ts';
import { watchContent } from '../src/build/check/watch.ts';
import { writeSchemas } from '../src/build/write-schemas.ts';
import { languageOf, sayIn } from '../src/build/words.ts';
import { libraryOf, projectRoot, translationWarnings } from '../src/content/index.ts';
import type { Problem } from '../machines/problem.ts';

const USAGE = `npm run check                checks everything: content, types, lint and layout
npm run check content        checks the content: what a writer needs
npm run check -- --language ja   says it in Japanese; without it, in the terminal's language
npm run check -- --watch     checks the content after each change, and reports new and fixed problems`;

const { values, positionals } = argumentsOf(
  {
    options: { watch: { type: 'boolean' }, language: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  },
  USAGE,
);
const root = projectRoot();
const language = languageOf(values.language, process.env);
const say = sayIn(language);
const [what = 'all', ...more] = positionals;
if (values.help || more.length > 0 || !['all', 'content'].includes(what)) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else if (values.watch) watch();
else await checkOnce();

async function checkOnce(): Promise<void> {
  const problems = await allProblems(root);
  writeSchemas(root, libraryOf(root));
  console.log(reportOf(problems, language));
  for (const warning of translationWarnings(libraryOf(root))) console.log(`${say('check.outdated')} ${warning}`);
  const warnings = contentWarnings(root, new Date());
  if (warnings.length > 0) console.log(['', say('check.lookAfter'), ...warnings.map(tellingIn(language))].join('\n'));
  const sound = what === 'content' || checkCode(root);
  if (problems.length > 0 || !sound) process.exitCode = 1;
}

function watch(): void {
  let before: readonly Problem[] | undefined;
  watchContent(root, (problems) => {
    const text = before
      ? changesText(changesBetween(before, problems), problems.length, language)
      : `${reportOf(problems, language)}\n${say('check.watching')}`;
    before = problems;
    if (text !== '') console.log(text);
  });
}
