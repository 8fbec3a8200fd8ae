import type { Span } from '../text/spans.ts';
import { difference } from '../text/spans.ts';
import { DataText } from './data-text.ts';
import type { YamlPath } from './places.ts';

/** The span of an article that sets a text of its front matter; nothing where it cannot be set. */
export function headSpan(text: string, path: YamlPath, value: string): Span | undefined {
  const [, open = '', head] = /^(---\r?\n)([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const next = head === undefined ? undefined : new DataText(head, 'head.yaml').set(path, value);
  const span = next === undefined ? undefined : difference(head ?? '', next);
  return span && { ...span, from: span.from + open.length, to: span.to + open.length };
}
