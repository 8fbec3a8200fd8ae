import { readFileSync } from 'node:fs';
import { kept } from '../graphs.ts';
import type { Bad } from './read.types.ts';

const wordsIn = kept((language: string) => JSON.parse(readFileSync(`content/ui/${language}.json`, 'utf8')) as unknown);

/** What a key says in a language; nothing where it has no words. */
export function wordsOf(language: string, key: string): string | undefined {
  const said = key
    .split('.')
    .reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], wordsIn(language));
  return typeof said === 'string' ? said : undefined;
}

/** The same with any values filled in. */
export function patternOf(language: string, key: string): RegExp {
  const pieces = wordsOf(language, key)!.split(/\{\{\w+\}\}/);
  return new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*'));
}

/** One input for each thing that a reader says. */
export function oneOfEach<Reader extends string>(
  all: readonly Bad<Reader>[],
  reader: Reader,
): (readonly [input: string, says: string])[] {
  const found = new Map<string, string>();
  for (const [, by, input, says] of all) if (by === reader && says !== undefined) found.set(says, input);
  return [...found].map(([says, input]) => [input, says]);
}
