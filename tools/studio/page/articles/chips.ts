import { Prec, StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view';
import type { ArticleNames, Facts } from '../../protocol/protocol.types.ts';
import { chipText, endText } from './chip-text.ts';
import { ChipWidget } from './chip-widget.ts';
import { deleteBackward, deleteForward, openChip } from './chip-keys.ts';
import { partsOf, type Part, type Parts, type Tag } from './tags.ts';

/** What chips are made from, besides the text. */
export interface ChipSource {
  names(): ArticleNames | undefined;
  components: Facts['components'];
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The screen of a figure as the page beside the text draws it. */
  picture(part: Part, parts: Parts): Element | undefined;
}

/** Something that chips show has changed elsewhere. */
export const chipsChanged = StateEffect.define<null>();
/** Shows the text as it stands in the file, or with chips. */
export const sourceShown = StateEffect.define<boolean>();

interface Chips {
  isSource: boolean;
  parts: Parts;
  chips: DecorationSet;
  lines: DecorationSet;
}

const chipsField = (source: ChipSource): StateField<Chips> =>
  StateField.define<Chips>({
    create: (state) => chipsOf(state, false, partsOf(state.doc.toString()), source),
    update(value, { state, docChanged, selection, effects }) {
      const shown = effects.find((effect) => effect.is(sourceShown))?.value ?? value.isSource;
      const isAsked = effects.some((effect) => effect.is(chipsChanged) || effect.is(sourceShown));
      if (!docChanged && !selection && !isAsked) return value;
      const parts = docChanged ? partsOf(state.doc.toString()) : value.parts;
      return chipsOf(state, shown, parts, source);
    },
    provide: (field) => [
      EditorView.decorations.from(field, ({ chips }) => chips),
      EditorView.decorations.from(field, ({ lines }) => lines),
      EditorView.editorAttributes.from(field, ({ isSource }) => ({ class: isSource ? '' : 'studio-with-chips' })),
      EditorView.atomicRanges.of((view) => view.state.field(field).chips),
    ],
  });

/** Chips in the place of tags. They are drawn over the text, which stays as it is. */
export function chips(source: ChipSource): Extension {
  const field = chipsField(source);
  const partsIn = (state: EditorState): Parts | undefined => {
    const { isSource, parts } = state.field(field);
    return isSource ? undefined : parts;
  };
  return [
    field,
    Prec.high(
      keymap.of([
        { key: 'Backspace', run: deleteBackward(partsIn) },
        { key: 'Delete', run: deleteForward(partsIn) },
        { key: 'Alt-Enter', run: openChip(partsIn) },
      ]),
    ),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const chip = (event.target as Element).closest('.studio-chip');
        if (!chip || event.button !== 0) return false;
        const at = view.posAtDOM(chip);
        const tag = tagsIn(view.state.field(field).parts).find(({ from, to }) => from <= at && at <= to);
        const head = view.state.field(field).parts.head;
        // The head opens where it is pressed; any other chip is selected as a whole.
        if (tag) view.dispatch({ selection: { anchor: tag.from, head: tag.to } });
        else if (head) view.dispatch({ selection: { anchor: Math.min(head.to - 1, 4) } });
        view.focus();
        event.preventDefault();
        return true;
      },
    }),
  ];
}

function chipsOf(state: EditorState, isSource: boolean, parts: Parts, source: ChipSource): Chips {
  if (isSource) return { isSource, parts, chips: Decoration.none, lines: Decoration.none };
  const { head: at } = state.selection.main;
  const names = source.names();
  const chips: Range<Decoration>[] = [];
  const put = ({ from, to }: { from: number; to: number }, widget: ChipWidget, block = false): void => {
    // What is written at this moment is text.
    if (from < at && at < to) return;
    chips.push(Decoration.replace({ widget, block }).range(from, to));
  };
  const text = (tag: Tag): string => state.sliceDoc(tag.from, tag.to);
  const { head } = parts;
  if (head) {
    const whole = {
      kind: source.t('articles.head'),
      text: head.title,
      component: 'head',
      source: '',
      look: 'head' as const,
    };
    put(head, new ChipWidget(whole), true);
  }
  for (const part of parts.parts) {
    const { tag, close } = part;
    const rule = source.components[tag.name];
    if (!rule) continue;
    if (!close && tag.kind === 'open') continue;
    const picture = tag.name === 'Figure' ? source.picture(part, parts) : undefined;
    const look = rule.inline ? 'line' : 'block';
    const own = { component: tag.name, source: text(tag), look, picture } as const;
    put(tag, new ChipWidget({ ...own, ...chipText(part, names, source.t) }));
    if (!close) continue;
    const end = {
      component: tag.name,
      source: text(close),
      look: 'end',
      kind: endText(part, source.t),
      text: '',
    } as const;
    put(close, new ChipWidget(end));
  }
  return { isSource, parts, chips: Decoration.set(chips, true), lines: linesOf(state, parts) };
}

const IN_STEP = Decoration.line({ class: 'studio-in-step' });
const HEADING = Decoration.line({ class: 'studio-heading' });

/** The lines of a step or a cause hang together, and headings stand out. */
function linesOf(state: EditorState, { parts }: Parts): DecorationSet {
  const lines: Range<Decoration>[] = [];
  for (const { tag, close } of parts) {
    if (!close || (tag.name !== 'Step' && tag.name !== 'Cause')) continue;
    const [first, last] = [state.doc.lineAt(tag.from).number, state.doc.lineAt(close.to).number];
    for (let line = first; line <= last; line++) lines.push(IN_STEP.range(state.doc.line(line).from));
  }
  for (const { index } of state.doc.toString().matchAll(/^#{2,6} /gm)) lines.push(HEADING.range(index));
  return Decoration.set(lines, true);
}

function tagsIn({ parts }: Parts): Tag[] {
  return parts.flatMap(({ tag, close }) => (close ? [tag, close] : [tag]));
}
