import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';

export const STEP_NUMBER = '(?:.*[ {])?n';

/**
 * A number that nothing has, and nothing had as far as git remembers: codes to read aloud are kept by readers. It is the
 * one after the highest, else the lowest that is free.
 *
 * @param folder where the files are that carry such numbers
 * @param field the field that carries it, as the pattern of what a line begins with
 * @throws {Refusal} where none is left
 */
export function freshNumber(
  { root, say }: { root: string; say: Say },
  folder: string,
  field: string,
  taken: readonly number[],
  [least, most]: readonly [number, number],
): number {
  const used = new Set([...taken, ...onceUsed(root, folder, field)]);
  const next = Math.max(least - 1, ...used) + 1;
  const free = [next, ...Array.from({ length: most - least + 1 }, (_, index) => least + index)];
  const found = free.find((number) => number <= most && !used.has(number));
  if (found === undefined) throw new Refusal(say('no-number', { least, most }));
  return found;
}

/** The numbers used in earlier versions of files. Unknown without git. */
function onceUsed(root: string, folder: string, field: string): number[] {
  const log = ['log', '--all', '--format=', '--unified=0', '--no-color', '--no-ext-diff', '-p', '--', folder];
  const { stdout } = spawnSync('git', ['-C', root, ...log], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const line = new RegExp(`^[+-]${field}: *(\\d+)`, 'gm');
  return [...(stdout ?? '').matchAll(line)].map(([, digits]) => Number(digits));
}
