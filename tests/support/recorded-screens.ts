import type { ScreenView } from '../../machines/simulator/index.ts';
import { projectFolder } from './sources.ts';
import { readFiles, readLibrary } from '../../src/content/index.ts';

const { labels, site } = readLibrary(readFiles(projectFolder));

/** A practice's codes are drawn anew from each seed: what they are stands in the record of the practice. */
const CODE = /PRAC[A-Z0-9]{6}/g;

/** The words of a key in each language of the shipped content; nothing where it is none. */
function wordsOf(key: string): string[] {
  return Object.keys(site.languages).flatMap((language) => labels.get(language)?.words[key] ?? []);
}

/**
 * A screen on one line, as a reader sees it: its parts in order, and the words of every language in the place of the keys that
 * they stand under, so that a key may be renamed and a word may not.
 */
export function screenLine(view: ScreenView): string {
  const key = textOf(view).replace(CODE, 'PRAC');
  const line = written.get(key) ?? lineOf(view);
  written.set(key, line);
  return line;
}

/** A view stays the same object until something moves, and is looked at for its screen and for its codes. */
const texts = new WeakMap<ScreenView, string>();

function textOf(view: ScreenView): string {
  const text = texts.get(view) ?? JSON.stringify(view);
  texts.set(view, text);
  return text;
}

/** The same two hundred screens are seen a hundred thousand times. */
const written = new Map<string, string>();

function lineOf(view: ScreenView): string {
  const names = view.device === 'browser' ? 'portal-screens' : 'screens';
  const named = { ...view, named: wordsOf(`${names}.${view.screen}`) };
  const text = JSON.stringify(named, (key, value: unknown) => spelled(key, value));
  return text.replace(/"(\w+)":/g, '$1:').replace(CODE, 'PRAC……');
}

/** What the record says of a value: of a key its words, of a control without a label what it is called. */
function spelled(key: string, value: unknown): unknown {
  if (typeof value === 'string' && ['label', 'title', 'text'].includes(key) && wordsOf(value).length > 0)
    return wordsOf(value);
  const isNameless = typeof value === 'object' && value !== null && 'id' in value && !('label' in value);
  return isNameless && !('called' in value) ? { ...value, called: wordsOf(`controls.${String(value.id)}`) } : value;
}

/** The codes on a screen, in order. */
export function codesOn(view: ScreenView): string[] {
  return [...textOf(view).matchAll(CODE)].map(([code]) => code);
}
