import type { Problem } from '../../machines/problem.ts';

/** Problems that nobody could act on: without a place in a file, without words, or without a code. */
export function illTold(problems: readonly Problem[]): string[] {
  return problems.filter((problem) => !isWellTold(problem)).map((problem) => JSON.stringify(problem));
}

function isWellTold({ file = '', line = 1, message, hint, code }: Problem): boolean {
  return /^(content|src)(\/|$)/.test(file) && line >= 1 && message !== '' && hint !== '' && /^[a-z-]+$/.test(code);
}
