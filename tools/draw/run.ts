import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { suggest } from '../../machines/problem.ts';
import { freshLibrary } from '../../src/content/index.ts';
import { diagramsOf, drawableIds, writeDrawings } from './drawings.ts';

const USAGE = `npm run draw                          draws each guide and each diagnosis, as SVG, to .cache/diagrams
npm run draw -- <id> …                only these
npm run draw -- --out <folder>        to another folder`;

/** Does what the words after `npm run draw --` ask for, with the content below `root`. */
export function runDraw(args: string[], root: string): { text: string } | { refused: string } {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    return { refused: `${(error as Error).message}\n\n${USAGE}` };
  }
  const { values, positionals } = read;
  if (values.help) return { text: USAGE };
  const library = freshLibrary(root);
  const known = drawableIds(library);
  const unknown = positionals.find((id) => !known.includes(id));
  if (unknown !== undefined)
    return { refused: `There is no guide or symptom \`${unknown}\`. ${suggest(unknown, known)}` };
  const chosen = positionals.length > 0 ? positionals : known;
  const folder = values.out ?? join(root, '.cache', 'diagrams');
  const diagrams = chosen.flatMap((id) => diagramsOf(library, id));
  try {
    return { text: writeDrawings(diagrams, folder).join('\n') };
  } catch (error) {
    return { refused: `Nothing can be written to ${folder} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).` };
  }
}

function readArguments(args: string[]) {
  return parseArgs({
    args,
    options: {
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
}
