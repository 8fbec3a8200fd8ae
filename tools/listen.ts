import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf } from './arguments.ts';
import { isSilent, listenReport, speak } from './listen/say.ts';

/**
 * `npm run listen -- <guide> <language>`: has an engine of this machine speak a guide as it is read aloud, a sound for each sentence,
 * for whoever writes sayings. It is the built site's: `npm run build` first.
 */
const ENGINE = 'espeak-ng -v {language} -w {file} --stdin';
const { values, positionals } = argumentsOf(
  { options: { with: { type: 'string' } }, allowPositionals: true },
  'npm run listen -- <guide> <language> [--with "espeak-ng -v {language} -w {file} --stdin"]',
);
const [guide = '', language = ''] = positionals;
const built = join('dist', language, 'walkthroughs', guide, 'aloud.json');
if (existsSync(built)) {
  const { steps } = JSON.parse(readFileSync(built, 'utf8')) as {
    steps: Record<string, { sentences: { text: string; say?: string }[] }[]>;
  };
  const folder = join('.cache/listen', language, guide);
  mkdirSync(folder, { recursive: true });
  const spoken = Object.entries(steps).flatMap(([step, blocks]) =>
    blocks
      .flatMap(({ sentences }) => sentences)
      .map(({ text, say = text }, index) =>
        speak(values.with ?? ENGINE, say, language, join(folder, `${step}-${String(index + 1).padStart(2, '0')}.wav`)),
      ),
  );
  console.log(`${listenReport(spoken)}\nThe sounds are in ${folder}/.`);
  if (spoken.some(isSilent)) process.exitCode = 1;
} else {
  console.error(`There is no ${built}: run \`npm run build\` first, and name a guide and a language of the site.`);
  process.exitCode = 1;
}
