import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import {
  joined,
  lineAndColumn,
  placesIn,
  proseFiles,
  proseLeft,
  readersLanguages,
  withoutExceptions,
  type Library,
  type ProseFile,
  type StyleIssue,
} from '../../content/index.ts';
import type { Engine } from './engine.ts';
import { otherChoices, rareWords } from './word-lists.ts';

/** Rules of style by their name in content/style. Loaded on first use: their packages are not installed everywhere. */
const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  japanese: async () => (await import('./japanese.ts')).japanese,
  'easy-japanese': async () => (await import('./japanese.ts')).easyJapanese,
  english: async () => (await import('./english.ts')).english,
};

export interface StyleCheck {
  /** Called before each text. It can throw to end a long check. */
  pause?: () => Promise<void>;
  /** Called for languages whose rules need packages that are not installed. Without it, the import error is thrown. */
  unchecked?: (language: string) => void;
}

export async function styleProblems(
  library: Library,
  { pause = () => Promise.resolve(), unchecked }: StyleCheck = {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const languages = readersLanguages(library.site);
  for (const [language, style] of library.style) {
    if (!languages.includes(language)) continue;
    const { rules } = style;
    const load = rules === undefined ? undefined : ENGINES[rules];
    if (rules !== undefined && !load) {
      const [message, hint] = [`There are no style rules \`${rules}\`.`, suggest(rules, Object.keys(ENGINES))];
      problems.push(
        fault('style-rules-unknown', message, hint, placesIn(library, `content/style/${language}.yaml`)('rules')),
      );
    }
    const files = proseFiles(library, language);
    const choices = otherChoices(files, style);
    try {
      const engine = await load?.();
      const issuesIn = async (prose: readonly ProseFile[]) => [
        ...(engine ? await ruleIssues(prose, engine, pause) : []),
        ...(await rareWords(library, language, prose)),
      ];
      const issues = [
        ...(await issuesIn(files)),
        ...(await issuesIn(proseLeft(library, language))).map((issue) => ofEdition(issue, language)),
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

/** Problems of an edition in words of its language, which it must replace. */
function ofEdition({ text, problem }: StyleIssue, edition: string): StyleIssue {
  const hint = `${problem.hint} Readers of \`${edition}\` see these words too: add simpler ones to content/ui/${edition}.json.`;
  return { text, problem: { ...problem, hint } };
}

async function ruleIssues(
  files: readonly ProseFile[],
  engine: Engine,
  pause: () => Promise<void>,
): Promise<StyleIssue[]> {
  const issues: StyleIssue[] = [];
  for (const { file, blocks } of files) {
    for (const block of blocks) {
      await pause();
      const { text, pieceAt } = joined(block, engine.nameOf);
      const faults = await engine.read({ kind: block.kind, text: text.replaceAll('\n', ' ') });
      for (const { start, end, ...found } of faults) {
        const at = pieceAt(start);
        if (block.pieces[at.piece]?.name && at.piece === pieceAt(end - 1).piece) continue;
        issues.push({ text: joined(block).text, problem: { ...found, file, ...lineAndColumn(block, at) } });
      }
    }
  }
  return issues;
}
