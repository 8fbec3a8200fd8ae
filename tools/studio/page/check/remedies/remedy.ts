import type { Issue } from '../../../protocol/protocol.types.ts';
import type { Span } from '../../../../text/spans.ts';
import { textRemedy } from './in-text.ts';
import { namesIn } from './line.ts';

/** What takes an issue away. */
export interface Remedy {
  /** What it does, as a key of the studio's words. */
  key: string;
  values?: Readonly<Record<string, string>>;
  /** The file that it changes, and where. */
  edit: { file: string; spans: readonly Span[] };
}

const ARTICLE = /^content\/articles\/[^/]+\/[^/]+\.mdx$/;

/** The remedy of an issue; nothing where only the writer knows it, or before its file has been read. */
export function remedyOf(issue: Issue, text: (file: string) => string | undefined): Remedy | undefined {
  const { file, code, hint } = issue;
  const written = file === undefined ? undefined : text(file);
  if (file === undefined || written === undefined) return undefined;
  if (code === 'translation-missing') {
    const target = namesIn(hint).find((name) => ARTICLE.test(name));
    if (target === undefined || text(target)) return undefined;
    const edit = { file: target, spans: [{ from: 0, to: 0, insert: written }] };
    return { key: 'remedy.translation', values: { file: target }, edit };
  }
  const found = textRemedy(issue, written);
  return found && { key: found.key, ...(found.values && { values: found.values }), edit: { file, spans: found.spans } };
}
