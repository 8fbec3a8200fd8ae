import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STRENGTH } from '../machines/console/index.ts';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';
import { calibrateContent } from './calibrate/proposal.ts';

const USAGE = `npm run insights -- calibrate tickets/*.json [--strength <number above 0>] [--language <id>] [--write]`;

/**
 * Proposes new priors for the diagnosis from exported tickets, as a patch; `--write` applies it.
 *
 * @returns the exit code
 */
export function calibrate(args: string[]): number {
  const { values, positionals } = argumentsOf(
    {
      args,
      options: { strength: { type: 'string' }, language: { type: 'string' }, write: { type: 'boolean' } },
      allowPositionals: true,
    },
    USAGE,
  );
  const root = projectRoot();
  const strength = Number(values.strength ?? STRENGTH);
  if (positionals.length === 0 || !(strength > 0)) {
    console.error(USAGE);
    return 1;
  }
  const files = positionals.flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const { report, changes, isFaulty } = calibrateContent(libraryOf(root), files, {
    strength,
    language: values.language,
    read: (file) => readFileSync(join(root, file), 'utf8'),
  });
  console.log(report);
  if (values.write) for (const { file, text } of changes) writeFileSync(join(root, file), text);
  return isFaulty || files.length < positionals.length ? 1 : 0;
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
