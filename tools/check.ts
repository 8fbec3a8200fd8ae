import { argumentsOf } from './arguments.ts';
import { checkCode } from './check/code.ts';
import { changesBetween, changesText } from './content/changes.ts';
import { allProblems, contentWarnings, reportOf } from './content/report.ts';
import { watchContent } from './content/watch.ts';
import { formatProblem, libraryOf, projectRoot, translationWarnings } from '../src/content/index.ts';
import type { Problem } from '../machines/problem.ts';

const USAGE = `npm run check                checks everything: content, types, lint and layout
npm run check content        checks the content: what a writer needs
npm run check -- --watch     checks the content after each change, and tells what is new and what is mended`;

const { values, positionals } = argumentsOf(
  { options: { watch: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: true },
  USAGE,
);
const root = projectRoot();
const [what = 'all', ...more] = positionals;
if (values.help || more.length > 0 || !['all', 'content'].includes(what)) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else if (values.watch) watch();
else await checkOnce();

async function checkOnce(): Promise<void> {
  const problems = await allProblems(root);
  console.log(reportOf(problems));
  for (const warning of translationWarnings(libraryOf(root))) console.log(`Out of date: ${warning}`);
  const warnings = contentWarnings(root, new Date());
  if (warnings.length > 0) console.log(['', 'To be looked after:', ...warnings.map(formatProblem)].join('\n'));
  const sound = what === 'content' || checkCode(root);
  if (problems.length > 0 || !sound) process.exitCode = 1;
}

function watch(): void {
  let before: readonly Problem[] | undefined;
  watchContent(root, (problems) => {
    const text = before
      ? changesText(changesBetween(before, problems), problems.length)
      : `${reportOf(problems)}\nWatching content/; Ctrl+C ends it.`;
    before = problems;
    if (text !== '') console.log(text);
  });
}
