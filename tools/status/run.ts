import { parseArgs } from 'node:util';
import { freshLibrary } from '../../src/content/index.ts';
import { accept, type CommandOutcome } from './accept.ts';
import { statusText } from './table.ts';

const USAGE = `npm run show -- status                                    how each article, and all other words, stand in each language
npm run show -- status --accept <id> <language>        a translation says what its source says now; \`all\` for every one
                  --from <language>               it was made from this language, not from the site's source`;

/** Says what is wrong with a command, and how it would be right. */
function usage(wrong: string): CommandOutcome {
  return { refused: `${wrong}\n\n${USAGE}` };
}

/** Runs `npm run show -- status` on the content below `root`. */
export function runStatus(args: string[], root: string): CommandOutcome {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    // What `parseArgs` says of an unknown option is meant to be read.
    return usage((error as Error).message);
  }
  const { values, positionals } = read;
  const library = freshLibrary(root);
  const [name, ...rest] = positionals;
  if (values.help) return { done: [USAGE] };
  if (values.accept) {
    const [language, ...more] = rest;
    if (name === undefined || language === undefined || more.length > 0)
      return usage('Name an article or words, and a language.');
    return accept(root, library, name, language, values.from);
  }
  if (name !== undefined) return usage(`\`${name}\` is not understood.`);
  return { done: [statusText(library)] };
}

function readArguments(args: string[]) {
  return parseArgs({
    args,
    options: {
      accept: { type: 'boolean' },
      from: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
}
