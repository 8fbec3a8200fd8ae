import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRENGTH } from '../machines/console/index.ts';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';
import { calibrateContent } from './calibrate/proposal.ts';

/**
 * `npm run calibrate -- [--strength 20] [--language en] [--write] tickets/*.json`: new priors for the diagnosis from
 * exported tickets, as a patch for a person to accept; `--write` applies it.
 */
const USAGE = 'Name exported tickets: npm run calibrate -- tickets/*.json. `--strength` is a number above 0.';
const { values, positionals } = argumentsOf(
  {
    options: { strength: { type: 'string' }, language: { type: 'string' }, write: { type: 'boolean' } },
    allowPositionals: true,
  },
  USAGE,
);
const root = projectRoot();
const strength = Number(values.strength ?? STRENGTH);
if (positionals.length === 0 || !(strength > 0)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const tickets = positionals.map((file) => ({ file, text: textOf(file) }));
  const files = tickets.filter(({ text }) => text !== undefined) as { file: string; text: string }[];
  const { report, changes, isFaulty } = calibrateContent(libraryOf(root), files, {
    strength,
    language: values.language,
    read: (file) => readFileSync(join(root, file), 'utf8'),
  });
  console.log(report);
  if (values.write) for (const { file, text } of changes) writeFileSync(join(root, file), text);
  if (isFaulty || files.length < tickets.length) process.exitCode = 1;
}

/** The text of a ticket's file. Reports a file that cannot be read. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why =
      { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'you may not read it' }[code] ?? code;
    console.error(`\`${file}\` is left out: ${why}.`);
    return undefined;
  }
}
