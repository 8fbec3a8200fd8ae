import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { found } from '../parts/findable.ts';
import { following, type AskedAt } from '../parts/following.ts';
import { CHOOSABLE, choicesOf, type Choosable, type Choice, type ChoiceSource } from './choices.ts';
import { BEGUN, IN_LINK, IN_VALUE } from './put-choice.ts';
import { partsOf } from './tags.ts';

/** What completions choose from: without the text, which the editor has. */
type CompletionNames = Omit<ChoiceSource, 'parts' | 'at'>;

const MOST = 80;
/** Of each kind, while nothing is typed. */
const FEW = 8;
/** Letters of a run of words without spaces that are looked at. */
const LONGEST = 24;

/** Puts a choice into a text, between two places. */
type Put = (view: EditorView, choice: Choice, from: number, to: number) => void;

/**
 * Offers what can be named, by its words in any language: as soon as `<` is typed, in the quotes of a tag, where the address of a
 * link begins, and anywhere by Ctrl+Space.
 */
export function completion(names: () => Promise<CompletionNames | undefined>, put: Put): Extension {
  return autocompletion({
    override: [(context) => offered(context, names, put)],
    icons: false,
    interactionDelay: 0,
    maxRenderedOptions: MOST,
  });
}

async function offered(
  context: CompletionContext,
  names: () => Promise<CompletionNames | undefined>,
  put: Put,
): Promise<CompletionResult | null> {
  if (!placeOf(context)) return null;
  const given = await names();
  if (!given || context.aborted) return null;
  return following((at) => offersFrom(at, given, put), context);
}

function placeOf({ state, pos, explicit }: AskedAt) {
  const { from, text } = state.doc.lineAt(pos);
  const before = text.slice(0, pos - from);
  const value = IN_VALUE.exec(before);
  const link = IN_LINK.exec(before);
  const begun = BEGUN.exec(before);
  return value || link || begun || explicit ? { before, value, link, begun } : undefined;
}

function offersFrom(at: AskedAt, given: CompletionNames, put: Put): CompletionResult | null {
  const place = placeOf(at);
  if (!place) return null;
  const { state, pos } = at;
  const { before, value, link, begun } = place;
  const parts = partsOf(state.doc.toString());
  // The front matter is data.
  if (parts.head && pos < parts.head.to) return null;
  const source = { ...given, parts, at: pos };
  const groupOf = (kind: Choosable, choices = choicesOf(kind, source)) => ({
    title: given.t(`articles.kind.${kind}`),
    choices,
  });
  const all = (kinds: readonly Choosable[]) => kinds.map((kind) => groupOf(kind));
  if (value) {
    const [, component = '', key = '', typed = ''] = value;
    const kind = CHOOSABLE.find((each) => each === component);
    if (!kind) return null;
    const choices = choicesOf(kind, source).filter(
      ({ wanted }) => !('link' in wanted) && wanted.attributes?.[key] !== undefined,
    );
    // A selection asks for a replacement.
    const query = state.selection.main.empty ? typed : '';
    return result(pos - typed.length, query, [groupOf(kind, choices)], put);
  }
  if (link) return result(pos - (link[1] ?? '').length, link[1] ?? '', all(['Link']), put);
  const query = begun ? (begun[1] ?? '') : '';
  if (begun) return result(pos - query.length - 1, query, all(CHOOSABLE.filter((kind) => kind !== 'Link')), put);
  return byWords(before, pos, all(CHOOSABLE), put);
}

/** What the words before the cursor are the beginning of: in Japanese, the longest end of the run that is one. */
function byWords(before: string, pos: number, groups: Groups, put: Put) {
  const [run = ''] = /[\p{L}\p{N}.-]*$/u.exec(before.slice(-LONGEST)) ?? [];
  for (let at = 0; at < run.length; at++) {
    const query = run.slice(at);
    if (groups.some(({ choices }) => found(choices, query).length > 0))
      return result(pos - query.length, query, groups, put);
  }
  return result(pos, '', groups, put);
}

/** Choices of a kind, and what the kind is called. */
type Groups = readonly { title: string; choices: readonly Choice[] }[];

function result(from: number, query: string, groups: Groups, put: Put): CompletionResult | null {
  const options = groups.flatMap(({ title, choices }, rank) =>
    found(choices, query)
      .slice(0, query === '' && groups.length > 1 ? FEW : MOST)
      .map((choice): Completion => ({
        label: choice.words,
        detail: choice.detail,
        section: { name: title, rank, header: ({ name }) => headerOf(name) },
        apply: (view, _, start, end) => put(view, choice, start, end),
      })),
  );
  return options.length === 0 ? null : { from, options, filter: false };
}

function headerOf(title: string): HTMLElement {
  const header = document.createElement('span');
  header.className = 'studio-mark';
  header.textContent = title;
  return header;
}
