import { argumentsOf } from './arguments.ts';
import { checkCode } from './check/code.ts';
import { reportOf, tellingIn } from '../src/build/check/messages.ts';
import { allProblems, contentWarnings } from '../src/build/check/report.ts';
import { writeSchemas } from '../src/build/generated.ts';
import { languageOf, sayIn } from '../src/build/words.ts';
import { libraryOf, projectRoot, translationWarnings } from '../src/content/index.ts';

const USAGE = `npm run check                checks everything: content, types, lint and layout
npm run check content        checks the content: what a writer needs
npm run check -- --language ja   says it in Japanese; without it, in the terminal's language`;

const { values, positionals } = argumentsOf(
  {
    options: { language: { type: 'string' }, help: { type: 'boolean' } },
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
} else await check();

async function check(): Promise<void> {
  const problems = await allProblems(root);
  writeSchemas(root, libraryOf(root));
  console.log(reportOf(problems, language));
  for (const warning of translationWarnings(libraryOf(root))) console.log(`${say('check.outdated')} ${warning}`);
  const warnings = contentWarnings(root, new Date());
  if (warnings.length > 0) console.log(['', say('check.lookAfter'), ...warnings.map(tellingIn(language))].join('\n'));
  const sound = what === 'content' || checkCode(root);
  if (problems.length > 0 || !sound) process.exitCode = 1;
}
