import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Facts } from '../../protocol/protocol.types.ts';
import { offersAt, type JsonSchema } from '../parts/schema-offers.ts';
import { placeIn } from '../parts/yaml-place.ts';

/** What the head of an article is completed from. */
export interface HeadSource {
  schema: JsonSchema;
  articles: Facts['articles'];
  /** In which titles are shown. */
  language: string;
}

/** Where in a text its head is: between the lines `---`. */
interface HeadRange {
  from: number;
  to: number;
}

/**
 * What can stand in the head of an article where one writes: its fields, as far as they are not there yet, and for a field its words, or
 * the articles and references that there are.
 */
export function headOffers(
  { pos, explicit }: Pick<CompletionContext, 'pos' | 'explicit'>,
  text: string,
  head: HeadRange,
  { schema, articles, language }: HeadSource,
): CompletionResult | null {
  const start = text.indexOf('\n', head.from) + 1;
  if (pos < start) return null;
  const own = text.slice(start, head.to);
  const { path, isKey, from } = placeIn(own, pos - start);
  if (from + start === pos && !explicit && !/[\s[{]$/.test(own.slice(0, from))) return null;
  const { keys, values } = offersAt(schema, path);
  const there = path.length === 0 ? new Set([...own.matchAll(/^([\w-]+):/gm)].map(([, key]) => key)) : new Set();
  const value = (label: string): Completion => {
    const titles = path[0] === 'related' ? articles.find(({ id }) => id === label)?.titles : undefined;
    return { label, type: 'constant', ...(titles ? { detail: titles[language] ?? '' } : {}) };
  };
  const options = isKey
    ? [
        ...keys.filter((key) => !there.has(key)).map((key) => ({ label: key, type: 'property', apply: `${key}: ` })),
        ...values.map(value),
      ]
    : values.map(value);
  return options.length === 0 ? null : { from: from + start, options, validFor: /^[^\s{}[\],:]*$/ };
}
