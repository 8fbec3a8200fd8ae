import { assertDefined } from '../../../machines/assert-defined.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import {
  joined,
  lineAndColumn,
  memoizeByIdentity,
  proseFiles,
  proseLeft,
  readersLanguages,
  withoutExceptions,
  type Library,
  type PlaceInBlock,
  type Prose,
  type ProseFile,
  type Style,
  type StyleIssue,
} from '../../content/index.ts';
import type { Memory } from '../check/memory.ts';
import { otherChoices } from './choices.ts';
import type { Engine, StyleFault } from './engine.ts';

/** Rules of style by their name in content/style. They are loaded only if a text is new. */
const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  japanese: async () => (await import('./japanese/index.ts')).japanese,
  'easy-japanese': async () => (await import('./easy-japanese/index.ts')).easyJapanese,
  english: async () => (await import('./english.ts')).english,
};

/** A cached problem by its position in a block, since lines move. */
type Remembered = Omit<StyleFault, 'start'> & { at: PlaceInBlock };

interface StyleCheck {
  /** Called before each new text. It can throw to end a long check. */
  pause?: () => Promise<void>;
  /** Called for languages whose rules need packages that are not installed. Without it, the import error is thrown. */
  unchecked?: (language: string) => void;
}

/** Style problems in all texts for readers: articles, the diagnosis, interface words. */
export async function styleProblems(
  library: Library,
  memory: Memory,
  { pause = () => Promise.resolve(), unchecked }: StyleCheck = {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [language, style] of library.style) {
    if (!readersLanguages(library.site).includes(language)) continue;
    const { rules } = style;
    const load = rules === undefined ? undefined : ENGINES[rules];
    if (rules !== undefined && !load) problems.push(unknownRules(library, language, rules));
    const files = proseFiles(library, language);
    const left = proseLeft(library, language);
    const ruled = async (prose: readonly ProseFile[]): Promise<StyleIssue[]> => [
      ...(load
        ? await ruledOut(prose, load, (input, find) =>
            memory.recallLater(`style ${rules}`, input, async () => {
              await pause();
              return find();
            }),
          )
        : []),
      ...(await rareWordsIn(library, language, style, prose, memory)),
    ];
    const choices = otherChoices(files, style);
    try {
      const issues = [
        ...(await ruled(files)),
        ...(await ruled(left)).map((issue) => saidByEdition(issue, language)),
        ...choices,
      ];
      problems.push(...withoutExceptions(library, language, issues, (code) => code.startsWith('style-')));
    } catch (error) {
      if (!unchecked || !isPackageMissing(error)) throw error;
      unchecked(language);
      problems.push(...withoutExceptions(library, language, choices, (code) => code === 'style-choice'));
    }
  }
  return problems;
}

function isPackageMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

/** Words outside of the vocabulary, if a language has one. The tokenizer is loaded only then. */
async function rareWordsIn(
  library: Library,
  language: string,
  { vocabulary }: Style,
  files: readonly ProseFile[],
  memory: Memory,
): Promise<StyleIssue[]> {
  if (vocabulary.length === 0) return [];
  const { rareWords } = await import('./vocabulary.ts');
  return rareWords(library, language, files, (input, find) => memory.recallLater('style vocabulary', input, find));
}

/** Problems of an edition in words of its language, which it must replace. */
function saidByEdition({ text, problem }: StyleIssue, edition: string): StyleIssue {
  const hint = `${problem.hint} Readers of \`${edition}\` see these words too: add simpler ones to content/ui/${edition}.json.`;
  return { text, problem: { ...problem, hint } };
}

async function ruledOut(
  files: readonly ProseFile[],
  load: () => Promise<Engine>,
  recall: (input: unknown, find: () => Promise<Remembered[]>) => Promise<Remembered[]>,
): Promise<StyleIssue[]> {
  const issues: StyleIssue[] = [];
  // Sequential, since rules of textlint may keep state between files.
  for (const { file, blocks } of files) {
    const faults = await recall([inputOf(blocks)], () => faultsIn(blocks, load));
    issues.push(
      ...faults.map(({ code, message, hint, block, at }) => {
        const prose = assertDefined(blocks[block], 'A block that was read');
        return { text: joined(prose).text, problem: { code, message, hint, file, ...lineAndColumn(prose, at) } };
      }),
    );
  }
  return issues;
}

const inputOf = memoizeByIdentity((blocks: readonly Prose[]) =>
  blocks.map(({ kind, pieces }) => [kind, ...pieces.map(({ text, name }) => (name ? [text] : text))]),
);

async function faultsIn(blocks: readonly Prose[], load: () => Promise<Engine>): Promise<Remembered[]> {
  const engine = await load();
  const read = blocks.map((block) => ({ block, ...joined(block, engine.nameOf) }));
  const texts = read.map(({ block: { kind }, text }) => ({ kind, text: text.replaceAll('\n', ' ') }));
  return (await engine.read(texts)).flatMap(({ start, ...fault }): Remembered[] => {
    const { block, pieceAt } = assertDefined(read[fault.block], 'A block that was read');
    const at = pieceAt(start);
    // Labels are not checked.
    return block.pieces[at.piece]?.name ? [] : [{ ...fault, at }];
  });
}

function unknownRules(library: Library, language: string, rules: string): Problem {
  const file = `content/style/${language}.yaml`;
  return {
    code: 'style-rules-unknown',
    message: `There are no style rules \`${rules}\`.`,
    hint: suggest(rules, Object.keys(ENGINES)),
    file,
    line: library.yaml.get(file)?.lineOf(['rules']) ?? 1,
  };
}
