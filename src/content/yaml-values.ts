import { isAlias, isCollection, isMap, isPair, isScalar, type Document, type Node, type Pair } from 'yaml';
import type { Problem } from '../../machines/problem.ts';
import { strangeIn, strangeProblem } from './characters.ts';
import { LIMITS, written } from './limits.ts';
import { textTooLong } from './outline.ts';
import { tooDeep } from './parse-article.ts';

/** A problem and its offset in the text. */
export type YamlFault = Problem & { at: number };

/** Marks a value that is still being read. */
const OPEN = -1;

/**
 * Problems of a well-formed document: duplicate keys, unknown or recursive aliases, too many values, and texts that are
 * too long or, if `file` is given, have forbidden characters.
 */
export function valueFaults(document: Document, file: string | undefined): YamlFault[] {
  const faults: YamlFault[] = [];
  /** The number of values of each anchor, with aliases. */
  const named = new Map<string, number>();
  const add = (fault: Problem, node: unknown): void => {
    faults.push({ ...fault, at: (node as Node | null)?.range?.[0] ?? 0 });
  };

  const read = (node: unknown, depth: number): number => {
    if (isPair(node)) return read(node.key, depth) + read(node.value, depth);
    if (isAlias(node)) {
      const size = named.get(node.source);
      if (size === undefined) add(aliasUnknown(node.source), node);
      if (size === OPEN) add(aliasInItself(node.source), node);
      return Math.max(1, size ?? 1);
    }
    if (isScalar(node)) {
      if (typeof node.value === 'string') {
        const strange = file === undefined ? undefined : strangeIn(node.value, file);
        if (strange !== undefined) add(strangeProblem(strange), node);
        if (node.value.length > LIMITS.text) add(textTooLong, node);
      }
      if (node.anchor !== undefined) named.set(node.anchor, 1);
      return 1;
    }
    if (!isCollection(node)) return 1;
    if (depth > LIMITS.depth) {
      add(tooDeep, node);
      return 1;
    }
    if (node.anchor !== undefined) named.set(node.anchor, OPEN);
    if (isMap(node)) for (const twice of repeatedKeys(node.items)) add(keyTwice, twice);
    let size = 1;
    for (const item of node.items) size += read(item, depth + 1);
    if (node.anchor !== undefined) named.set(node.anchor, size);
    return size;
  };

  if (read(document.contents, 1) > LIMITS.values) add(tooMany, document.contents);
  return faults;
}

function repeatedKeys(pairs: readonly Pair[]): unknown[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isKnown = seen.has(name);
    seen.add(name);
    return isKnown ? [key] : [];
  });
}

const keyTwice: Problem = {
  code: 'yaml-duplicate-key',
  message: 'The same group has this key twice.',
  hint: 'Remove one of the two, or rename it.',
};

const tooMany: Problem = {
  code: 'values-too-many',
  message: `With aliases (\`*…\`), the file has more than ${written(LIMITS.values)} values.`,
  hint: 'Use aliases for texts and small groups only, not for groups with aliases.',
};

function aliasUnknown(name: string): Problem {
  return {
    code: 'alias-unknown',
    message: `\`*${name}\` has no \`&${name}\` above it.`,
    hint: `Add \`&${name}\` before the value that it repeats, or correct the name.`,
  };
}

function aliasInItself(name: string): Problem {
  return {
    code: 'alias-in-itself',
    message: `\`*${name}\` is inside of \`&${name}\`, so it would never end.`,
    hint: 'Remove it, or give the inner part another name.',
  };
}
