import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { STRENGTH } from '../machines/console/index.ts';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { calibrateContent } from './calibrate/proposal.ts';

/**
 * `npm run calibrate -- [--strength 20] [--language en] [--write] tickets/*.json`: new priors for the diagnosis from
 * exported tickets, as a patch for a person to accept; `--write` applies it.
 */
const { values, positionals } = parseArgs({
  options: { strength: { type: 'string' }, language: { type: 'string' }, write: { type: 'boolean' } },
  allowPositionals: true,
});
const root = projectRoot();
const strength = Number(values.strength ?? STRENGTH);
if (positionals.length === 0 || !(strength > 0)) {
  console.error('Name exported tickets: npm run calibrate -- tickets/*.json. `--strength` is a number above 0.');
  process.exitCode = 1;
} else {
  const files = positionals.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const { report, changes, isFaulty } = calibrateContent(libraryOf(root), files, {
    strength,
    language: values.language,
    read: (file) => readFileSync(join(root, file), 'utf8'),
  });
  console.log(report);
  if (values.write) for (const { file, text } of changes) writeFileSync(join(root, file), text);
  if (isFaulty) process.exitCode = 1;
}
