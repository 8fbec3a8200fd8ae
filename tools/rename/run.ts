import { parseArgs } from 'node:util';
import { diffLines } from 'diff';
import { nearest } from '../../machines/problem.ts';
import { articleIds, checkLibrary, readContent, readLibrary, type Library } from '../../src/content/index.ts';
import { articleIdFault, formFault, symptomIdFault, topicIdFault } from '../new/ids.ts';
import { Refusal } from '../new/refusal.ts';
import { tellingIn } from '../../src/build/check/messages.ts';
import { sayIn, type Say } from '../../src/build/words.ts';
import { writeAll, type FileChange } from '../new/write.ts';
import { changesFor } from './changes.ts';
import {
  articleRenaming,
  diagnosisStepRenaming,
  KINDS,
  stepRenaming,
  symptomRenaming,
  topicRenaming,
  type Renaming,
} from './kinds.ts';

/**
 * Renames what the words after `npm run rename --` name, in every file below `root/content` that speaks of it; with
 * `--try` it only tells what would change.
 */
export function runRename(
  args: readonly string[],
  root: string,
  language: string,
): { done: string[] } | { refused: string } {
  const say = sayIn(language);
  try {
    const { values, positionals } = read(args, say);
    if (values.help || positionals.length === 0) return { done: [say('rename.usage')] };
    const { texts, unread } = readContent(root);
    const [unreadable] = unread.keys();
    // Nobody knows whether it names the thing.
    if (unreadable !== undefined) throw new Refusal(say('faulty', { file: unreadable }));
    const { renaming, changes } = planRename(positionals, texts, language);
    if (values.try) return { done: [...told(changes, renaming, texts), say('rename.tried')] };
    writeAll(root, changes, say);
    return {
      done: [
        ...changes.map(({ file, text, before }) =>
          say(text === undefined ? 'rename.gone' : before === undefined ? 'done.written' : 'rename.changed', { file }),
        ),
        say('rename.done', { from: renaming.from, to: renaming.to }),
      ],
    };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/**
 * What a renaming changes, without changing it.
 *
 * @param names what is renamed: `step`, its guide, its id, and its new id
 * @param texts every content file's text, by path
 * @throws {Refusal} where it cannot be done
 */
export function planRename(
  names: readonly string[],
  texts: ReadonlyMap<string, string>,
  language: string,
): { renaming: Renaming; changes: readonly FileChange[] } {
  const say = sayIn(language);
  const library = readLibrary(texts);
  const renaming = renamingOf(names, library, say);
  const changes = changesFor(renaming, library, texts, say);
  refuseNewFaults(library, texts, changes, language);
  return { renaming, changes };
}

function read(args: readonly string[], say: Say) {
  try {
    return parseArgs({
      args: [...args],
      options: { try: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    // What `parseArgs` says of an unknown option is meant to be read.
    throw new Refusal(`${(error as Error).message}\n\n${say('rename.usage')}`, { cause: error });
  }
}

function renamingOf([kind, ...names]: readonly string[], library: Library, say: Say): Renaming {
  const usage = (wrong: string) => new Refusal(`${wrong}\n\n${say('rename.usage')}`);
  if (!isKind(kind)) {
    throw usage(say('rename.kind', { choices: KINDS.map((each) => `\`${each}\``).join(', ') }));
  }
  if (names.length !== (kind === 'step' ? 3 : 2)) throw usage(say(`rename.names.${kind}`));
  if (kind === 'step') return stepOf(names as [string, string, string], library, say);
  const [from, to] = names as [string, string];
  const { ids, oldIds, idFault, renaming } = NAMED[kind];
  if (!ids(library).includes(from)) {
    throw new Refusal(say('rename.unknown', { id: from, hint: hintOf(from, ids(library), say) }));
  }
  // Its own old id may be its id again.
  const fault = oldIds(library, from).includes(to) ? undefined : idFault(library, to, say);
  if (fault !== undefined) throw new Refusal(fault);
  return renaming(library, from, to);
}

type Kind = (typeof KINDS)[number];

function isKind(word: string | undefined): word is Kind {
  return KINDS.some((kind) => kind === word);
}

/** What is named by one id. */
interface Named {
  ids(library: Library): readonly string[];
  oldIds(library: Library, id: string): readonly string[];
  /** Why one cannot have an id. */
  idFault(library: Library, id: string, say: Say): string | undefined;
  renaming(library: Library, from: string, to: string): Renaming;
}

const NAMED: Readonly<Record<Exclude<Kind, 'step'>, Named>> = {
  article: {
    ids: articleIds,
    oldIds: ({ articles }, id) =>
      articles.filter((article) => article.id === id).flatMap(({ matter }) => matter?.aliases ?? []),
    idFault: articleIdFault,
    renaming: articleRenaming,
  },
  symptom: {
    ids: ({ diagnosis }) => [...diagnosis.symptoms.keys()],
    oldIds: ({ diagnosis }, id) => diagnosis.symptoms.get(id)?.symptom.aliases ?? [],
    idFault: symptomIdFault,
    renaming: symptomRenaming,
  },
  topic: {
    ids: ({ topics }) => Object.keys(topics.topics),
    oldIds: ({ topics }, id) => topics.topics[id]?.aliases ?? [],
    idFault: topicIdFault,
    renaming: (_, from, to) => topicRenaming(from, to),
  },
};

/** The id that was probably meant, or else all that there are. */
function hintOf(wanted: string, known: readonly string[], say: Say): string {
  const right = nearest(wanted, known);
  if (known.length === 0) return say('rename.none');
  return right === undefined
    ? say('rename.choices', { choices: known.map((each) => `\`${each}\``).join(', ') })
    : say('rename.near', { right });
}

/** A step of a guide, or of a diagnosis. */
function stepOf([owner, from, to]: readonly [string, string, string], library: Library, say: Say): Renaming {
  const guide = library.guides.get(owner)?.graph.steps;
  const symptom = library.diagnosis.symptoms.get(owner)?.symptom.steps;
  const owners = [...library.guides.keys(), ...library.diagnosis.symptoms.keys()];
  const steps = guide && Object.hasOwn(guide, from) ? guide : (symptom ?? guide);
  if (!steps) throw new Refusal(say('rename.owner', { id: owner, hint: hintOf(owner, owners, say) }));
  if (!Object.hasOwn(steps, from)) {
    if (Object.hasOwn(steps, to)) throw new Refusal(say('rename.already', { owner, from, to }));
    throw new Refusal(say('rename.step', { owner, id: from, hint: hintOf(from, Object.keys(steps), say) }));
  }
  if (Object.hasOwn(steps, to)) throw new Refusal(say('rename.taken', { owner, id: to }));
  const fault = formFault(to, say);
  if (fault !== undefined) throw new Refusal(fault);
  const other = Object.entries(steps).find(([id, { aliases }]) => id !== from && aliases?.includes(to));
  if (other) throw new Refusal(say('wrong.alias', { value: to, other: other[0] }));
  return steps === guide ? stepRenaming(owner, from, to) : diagnosisStepRenaming(library, owner, from, to);
}

/** What is renamed by half is found before anything is written: the check must not find more than before. */
function refuseNewFaults(
  before: Library,
  texts: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
  language: string,
): void {
  const after = new Map(texts);
  for (const { file, text } of changes) {
    if (text === undefined) after.delete(file);
    else after.set(file, text);
  }
  const known = checkLibrary(before);
  const found = checkLibrary(readLibrary(after)).filter(({ code }, index, all) => {
    const had = known.filter((each) => each.code === code).length;
    return all.slice(0, index + 1).filter((each) => each.code === code).length > had;
  });
  if (found.length > 0)
    throw new Refusal([sayIn(language)('rename.faults'), ...found.map(tellingIn(language))].join('\n'));
}

/** What would change, file by file and line by line. */
function told(changes: readonly FileChange[], { moves }: Renaming, texts: ReadonlyMap<string, string>): string[] {
  const olds = new Map([...moves].map(([file, moved]) => [moved, file]));
  return changes.flatMap(({ file, text, before }) => {
    if (text === undefined) return [];
    const old = olds.get(file);
    const lines = diffLines(before ?? texts.get(old ?? file) ?? '', text).flatMap(({ value, added, removed }) =>
      added || removed
        ? value
            .trimEnd()
            .split('\n')
            .map((line) => `  ${added ? '+' : '-'} ${line}`)
        : [],
    );
    return [old === undefined ? file : `${old} → ${file}`, ...lines, ''];
  });
}
