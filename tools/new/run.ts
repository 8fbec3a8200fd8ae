import { join } from 'node:path';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { gather } from './answers.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { KINDS, type Kind } from './fields.ts';
import { planContext, planOf, refuseFaultySite } from './plan-of.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import { languageOf, sayIn, spoken, type Say } from '../../src/build/words.ts';
import { writeAll } from './write.ts';

/** Where the command runs. */
export interface CommandContext {
  root: string;
  today: Date;
  env: Readonly<Record<string, string | undefined>>;
}

/** Makes what the words after `npm run new --` ask for; says what was done, or why nothing was. */
export function runNew(
  args: readonly string[],
  { root, today, env }: CommandContext,
): { done: string[] } | { refused: string } {
  const files = readFiles(root);
  const library = readLibrary(files);
  const languages = Object.keys(library.site.languages);
  const asked = args.find((_, index) => args[index - 1] === '--language');
  const speaks = languageOf(asked, env);
  const say = sayIn(speaks);
  const { source } = library.site;
  const place = planContext({ root, library, files, today, speaks });
  try {
    const line = read(args, languages, say);
    if (line.help) return { done: [say('usage', { language: source })] };
    const kind = kindOf(line, say);
    refuseFaultySite(kind, place);
    const answers = gather(kind, place, line.given);
    const plan = planOf(kind, place, answers);
    writeAll(plan.folder ?? root, plan.changes, say);
    return { done: report(plan, say) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function read(args: readonly string[], languages: readonly string[], say: Say): CommandLine {
  let line: CommandLine;
  try {
    line = readCommandLine(args, languages);
  } catch (error) {
    throw new Refusal(say('wrong.option', { message: (error as Error).message }), { cause: error });
  }
  if (line.language !== undefined && !spoken.includes(line.language)) {
    throw new Refusal(say('wrong.choice', { value: line.language, choices: listed(spoken) }));
  }
  const [extra] = line.extra;
  if (extra !== undefined) throw new Refusal(say('wrong.extra', { value: extra }));
  return line;
}

function kindOf({ kind }: CommandLine, say: Say): Kind {
  const known = KINDS.find((each) => each === kind);
  if (known !== undefined) return known;
  const choices = listed(KINDS);
  throw new Refusal(
    kind === undefined ? say('missing.kind', { choices }) : say('wrong.kind', { value: kind, choices }),
  );
}

function report({ folder, changes, notes, next }: Plan, say: Say): string[] {
  const written = changes.map(({ file, before }) =>
    say(before === undefined ? 'done.written' : 'done.added', {
      file: folder === undefined ? file : join(folder, file),
    }),
  );
  return [
    ...written,
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    say('done.next'),
    ...next.map((step, index) => `  ${index + 1}. ${step}`),
  ];
}

function listed(choices: readonly string[]): string {
  return choices.map((choice) => `\`${choice}\``).join(', ');
}
