import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { isMap, isScalar } from 'yaml';
import { yamlOf } from '../../../yaml/places.ts';
import type { StudioStore } from '../store.ts';
import type { ProductPart } from './files.ts';
import { offersAt, type JsonSchema } from '../parts/schema-offers.ts';
import { placeIn } from '../parts/yaml-place.ts';

/** What a label's key can stand behind. */
const LABELS = new Set(['label', 'title', 'heading', 'is', 'android', 'iphone']);

/**
 * Completes what a file of the product can say at a place: fields and words of its schema, the ids of screens, controls and faults,
 * the keys of labels with their words, and the names of states.
 */
export function productCompletion(store: StudioStore, part: ProductPart): Extension {
  const schema = store.api.get<JsonSchema>('product/schema', { part }).catch((): JsonSchema => ({}));
  const offers = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const { path, isKey, from } = placeIn(text, context.pos);
    if (from === context.pos && !context.explicit && !/[\s{[]$/.test(text.slice(0, from))) return null;
    if (/^\s*#/.test(context.state.doc.lineAt(context.pos).text)) return null;
    const { keys, values } = offersAt(await schema, path);
    const options = isKey
      ? // In a list, a value can stand where a key could.
        [...keys.map((key) => ({ label: key, type: 'property', apply: `${key}: ` })), ...values.map(value)]
      : [...values.map(value), ...ofContent(store, text, path)];
    return options.length === 0 ? null : { from, options, validFor: /^[^\s{}[\],:]*$/ };
  };
  return autocompletion({ override: [offers], icons: false });
}

function value(label: string): Completion {
  return { label, type: 'constant' };
}

/** What is defined elsewhere: labels, and the states of the actor that one writes. */
function ofContent(store: StudioStore, text: string, path: readonly string[]): Completion[] {
  const field = path.findLast((key) => key !== '*') ?? '';
  if (LABELS.has(field) || (field === 'text' && path.includes('dialog'))) {
    const { labels = {} } = store.facts ?? {};
    return Object.entries(labels).map(([key, words]) => ({
      label: key,
      type: 'text',
      detail: words[store.language] ?? Object.values(words)[0] ?? '',
    }));
  }
  const leadsOn = field === 'to' || field === 'begins' || path.at(-2) === 'on' || path.at(-2) === 'after';
  return leadsOn ? statesOf(text, path[0] ?? '').map(value) : [];
}

/** The names of an actor's states, by which others in it lead to them. */
function statesOf(text: string, actor: string): string[] {
  const names: string[] = [];
  const walk = (node: unknown, around: readonly string[]): void => {
    const states = isMap(node) ? node.get('states', true) : undefined;
    if (!isMap(states)) return;
    for (const { key, value: inner } of states.items) {
      const path = [...around, isScalar(key) ? String(key.value) : ''];
      names.push(path.join('.'));
      walk(inner, path);
    }
  };
  walk(yamlOf(text)?.get(actor, true), []);
  return names;
}
