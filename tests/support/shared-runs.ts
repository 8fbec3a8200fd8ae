import { hash } from 'node:crypto';

/**
 * How many characters in a row nobody shares with the source by chance. The factor's name counts as one: it is the same
 * everywhere. The facts' own words, as “already activated” with its grammar, is 13 at the most.
 */
export const RUN = 16;

const NAME = /IBKR(?:モバイル認証|MobileAuthentication)\(IBKey\)/g;

/** A text as runs are counted in it: no spaces, one form of each character, the factor's name as one sign. */
function evened(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(NAME, '§');
}

function runsOf(text: string): string[] {
  const characters = [...evened(text)];
  return Array.from({ length: Math.max(0, characters.length - RUN + 1) }, (_, at) =>
    characters.slice(at, at + RUN).join(''),
  );
}

function hashOf(run: string): string {
  return hash('sha256', run, 'hex').slice(0, 12);
}

/** The runs of a text that are in the given hashes. */
export function sharedRuns(text: string, hashes: ReadonlySet<string>): string[] {
  return [...new Set(runsOf(text))].filter((run) => hashes.has(hashOf(run)));
}
