import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argumentsOf } from './arguments.ts';
import { languageOf } from '../src/build/words.ts';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { parsePort } from './setup/port.mjs';
import { openInBrowser } from './studio/server/browser.ts';

const USAGE = `npm run edit                    opens the studio: writing in the browser
npm run edit ../lock            the same for another help center's folder
npm run edit -- --language ja   the studio in Japanese; without it, in the browser's language
npm run edit -- --no-open       says the address, and opens no browser
PORT=4400 npm run edit          at another port than 4330`;

const { values, positionals } = argumentsOf(
  {
    options: { language: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  },
  USAGE,
);

/**
 * `npm run edit`: the studio, on this machine only. It ends with Ctrl+C; what is not saved is kept by the browser.
 */
await runMain(async () => {
  const [folder, ...more] = positionals;
  if (values.help || more.length > 0) {
    say(USAGE);
    return values.help ? 0 : 1;
  }
  const root = resolve(folder ?? process.env['SHIRUBE_ROOT'] ?? '.');
  if (!existsSync(join(root, 'content')))
    throw new SetupFailure(`There is no folder \`content\` in ${root}. Name the folder of a help center.`, {});
  // Everything that reads content from now on reads this folder.
  process.env['SHIRUBE_ROOT'] = root;
  process.env['SHIRUBE_STUDIO'] = '1';
  // Reported before the studio is loaded.
  const port = parsePort(process.env['PORT'] ?? '4330');
  const { startStudio } = await import('./studio/server/start.ts');
  const usual = languageOf(values.language, process.env);
  const language = { usual, asked: values.language === undefined ? undefined : usual };
  const studio = await startStudio({ root, port, language });
  say(`The studio is open; Ctrl+C ends it.\n${studio.address}`);
  if (!values['no-open']) openInBrowser(studio.address);
  await studio.ended;
  return 0;
});
