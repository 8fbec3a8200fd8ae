import type { Facts, Issue } from '../../../protocol/protocol.types.ts';
import type { Span } from '../../../../text/spans.ts';
import { textRemedy } from './in-text.ts';
import { namesIn } from './line.ts';
import { missingIn, missingRemedy } from './missing.ts';

/** What takes an issue away. */
export interface Remedy {
  /** What it does, as a key of the studio's words. */
  key: string;
  values?: Readonly<Record<string, string>>;
  /** The spans that it changes. */
  edits: readonly { file: string; spans: readonly Span[] }[];
}

/** What remedies are made from. */
interface RemedySource {
  text(file: string): string | undefined;
  facts: Pick<Facts, 'languages' | 'components'>;
}

const ARTICLE = /^content\/articles\/([^/]+)\/([^/]+\.mdx)$/;

/** The files that must have been read before the remedy of an issue is known. */
export function filesFor(issue: Issue, facts: RemedySource['facts']): string[] {
  const { file } = issue;
  if (file === undefined) return [];
  return [file, ...(missingIn(issue) ? otherLanguages(file, facts) : [])];
}

/** The remedy of an issue; nothing where only the writer knows it. */
export function remedyOf(issue: Issue, { text, facts }: RemedySource): Remedy | undefined {
  const { file, code, hint } = issue;
  if (file === undefined) return undefined;
  const written = text(file);
  if (written === undefined) return undefined;
  if (code === 'translation-missing') {
    const target = namesIn(hint).find((name) => ARTICLE.test(name));
    if (target === undefined || text(target)) return undefined;
    const edits = [{ file: target, spans: [{ from: 0, to: 0, insert: written }] }];
    return { key: 'remedy.translation', values: { file: target }, edits };
  }
  const others = otherLanguages(file, facts).flatMap((other) => text(other) ?? []);
  const found = missingRemedy(issue, written, others, facts.components) ?? textRemedy(issue, written);
  return (
    found && {
      key: found.key,
      ...(found.values ? { values: found.values } : {}),
      edits: [{ file, spans: found.spans }],
    }
  );
}

/** The same article in the other languages, the source first. */
function otherLanguages(file: string, { languages }: RemedySource['facts']): string[] {
  const [, own, name] = ARTICLE.exec(file) ?? [];
  if (name === undefined) return [];
  return languages
    .toSorted((a, b) => Number(b.isSource) - Number(a.isSource))
    .filter(({ id }) => id !== own)
    .map(({ id }) => `content/articles/${id}/${name}`);
}
