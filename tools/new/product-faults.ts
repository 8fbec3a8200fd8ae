import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Say } from '../../src/build/words.ts';
import { codeFormFault } from './faults.ts';

/** Names are parts of titles. */
const MAX_NAME_LENGTH = 30;
/** Characters with a meaning in YAML, MDX or messages are excluded. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .&+'’・-]*$/u;
/** What a folder can hold and yet be empty. */
const HISTORY = '.git';

/** The codes in a list of languages. */
export function languagesIn(text: string): string[] {
  return text.split(/[\s,、，]+/).filter((code) => code !== '');
}

/**
 * What is wrong with a list of languages.
 *
 * @param written languages with starters: one of them is required
 */
export function languagesFault(text: string, written: readonly string[], say: Say): string | undefined {
  const codes = languagesIn(text);
  if (codes.length === 0) return say('wrong.empty');
  const unknown = codes.find((code) => !isKnown(code));
  if (unknown !== undefined) return codeFormFault(unknown, say) ?? say('wrong.language', { value: unknown });
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return say('wrong.languages.twice', { value: twice });
  const choices = written.map((code) => `\`${code}\``).join(', ');
  return codes.some((code) => written.includes(code)) ? undefined : say('wrong.languages.none', { choices });
}

function isKnown(code: string): boolean {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

/** What is wrong with the name of a product. */
export function nameFault(name: string, say: Say): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return say('wrong.name.long', { most: MAX_NAME_LENGTH, count: name.length });
  return NAME.test(name) && name === name.trim() ? undefined : say('wrong.name', { value: name });
}

/** Why a help center cannot be written to a folder. */
export function folderFault(folder: string, say: Say): string | undefined {
  // A shell makes a home folder of it; here it would be a folder of this name.
  if (folder.startsWith('~')) return say('wrong.folder.home', { value: folder });
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return say('wrong.folder.file', { value: folder });
  const isEmpty = readdirSync(folder).every((entry) => entry === HISTORY);
  return isEmpty ? undefined : say('wrong.folder.full', { value: folder });
}
