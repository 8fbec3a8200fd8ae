import { EditorView } from '@codemirror/view';

/** The same as PLACEHOLDER of src/content, which a page does not load. */
const TO_WRITE = '✎';

/** A part of a text, from and to. */
interface Range {
  from: number;
  to: number;
}

/**
 * The next text that waits for words: all that stands in the place of the words, with the quotation marks around it.
 *
 * @param from where to look from; behind the last one comes the first
 * @example nextGap('title: ✎ What it is\n', 0) // { from: 7, to: 19 }
 */
export function nextGap(text: string, from = 0): Range | undefined {
  const later = text.indexOf(TO_WRITE, from);
  const at = later < 0 ? text.indexOf(TO_WRITE) : later;
  if (at < 0) return undefined;
  const end = text.indexOf('\n', at);
  const rest = text.slice(at, end < 0 ? text.length : end);
  const mark = text[at - 1];
  if (mark === '"' || mark === "'") {
    const close = rest.lastIndexOf(mark);
    if (close > 0) return { from: at - 1, to: at + close + 1 };
  }
  // In an article a tag may end behind it, and in a list another item come.
  const [words = ''] = /^[^<]*/.exec(rest) ?? [];
  return { from: at, to: at + words.trimEnd().length };
}

/** Goes to the next text that waits for words and selects it: in the text with the focus, or else in the fields of the page. */
export function toNextGap(): boolean {
  const editor = document.activeElement?.closest<HTMLElement>('.cm-editor');
  const view = editor ? EditorView.findFromDOM(editor) : null;
  if (view) return inText(view);
  const fields = [...document.querySelectorAll<Field>('main textarea, main input[type="text"]')];
  const waiting = fields.filter(({ value }) => value.includes(TO_WRITE));
  const now = document.activeElement;
  const next = waiting.find((each) => now !== null && isBehind(each, now)) ?? waiting[0];
  const gap = next && nextGap(next.value);
  if (!next || !gap) return false;
  next.focus();
  next.setSelectionRange(gap.from, gap.to);
  next.scrollIntoView({ block: 'center' });
  return true;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

function inText(view: EditorView): boolean {
  const { doc, selection } = view.state;
  const gap = nextGap(doc.toString(), selection.main.to);
  if (!gap) return false;
  view.dispatch({
    selection: { anchor: gap.from, head: gap.to },
    effects: EditorView.scrollIntoView(gap.from, { y: 'center' }),
  });
  return true;
}

function isBehind(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
