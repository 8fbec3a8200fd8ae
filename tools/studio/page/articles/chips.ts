import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { ArticleNames, Facts } from '../../protocol/protocol.types.ts';
import { partsOf, type Tag } from './tags.ts';

/** What chips are made from, besides the text. */
export interface ChipSource {
  names(): ArticleNames | undefined;
  components: Facts['components'];
  /** What the front matter is called. */
  headName: string;
  /** Opens the form of the front matter. */
  openHead(): void;
}

/** The names have changed. */
export const chipsChanged = StateEffect.define<null>();
export const sourceShown = StateEffect.define<boolean>();

interface Chips {
  isSource: boolean;
  chips: DecorationSet;
  /** How the rest looks. */
  looks: DecorationSet;
}

export function chips(source: ChipSource): Extension {
  return StateField.define<Chips>({
    create: (state) => chipsOf(state, false, source),
    update(value, { state, docChanged, selection, effects }) {
      const isSource = effects.find((effect) => effect.is(sourceShown))?.value ?? value.isSource;
      const isAsked = effects.some((effect) => effect.is(chipsChanged) || effect.is(sourceShown));
      return docChanged || selection || isAsked ? chipsOf(state, isSource, source) : value;
    },
    provide: (field) => [
      EditorView.decorations.from(field, (value) => value.chips),
      EditorView.decorations.from(field, (value) => value.looks),
      EditorView.editorAttributes.from(field, ({ isSource }) => ({ class: isSource ? '' : 'studio-with-chips' })),
      EditorView.atomicRanges.of((view) => view.state.field(field).chips),
    ],
  });
}

const TAG = Decoration.mark({ class: 'studio-tag' });
const HEADING = Decoration.line({ class: 'studio-heading' });

function chipsOf(state: EditorState, isSource: boolean, source: ChipSource): Chips {
  if (isSource) return { isSource, chips: Decoration.none, looks: Decoration.none };
  const { head: at } = state.selection.main;
  const text = state.doc.toString();
  const { head, parts } = partsOf(text);
  const chips: Range<Decoration>[] = [];
  const looks = [...text.matchAll(/^#{2,6} /gm)].map(({ index }) => HEADING.range(index));
  if (head && !(head.from < at && at < head.to))
    chips.push(
      Decoration.replace({ widget: new HeadWidget(source, head.title), block: true }).range(head.from, head.to),
    );
  for (const { tag, close } of parts) {
    const words = source.components[tag.name]?.inline ? wordsOf(tag, source.names()) : undefined;
    // Not while the cursor is in the tag.
    if (words === undefined || (tag.from < at && at < tag.to))
      looks.push(...[tag, ...(close ? [close] : [])].map(({ from, to }) => TAG.range(from, to)));
    else chips.push(Decoration.replace({ widget: new WordsWidget(tag.name, words) }).range(tag.from, tag.to));
  }
  return { isSource, chips: Decoration.set(chips, true), looks: Decoration.set(looks, true) };
}

/** A label by its words, a reference by its number and subject. */
function wordsOf({ name, attributes: { id = '' } }: Tag, names: ArticleNames | undefined): string | undefined {
  if (name === 'Label') return names?.labels[id] ?? id;
  if (name !== 'Reference') return undefined;
  const { number, subject = id } = names?.references[id] ?? {};
  return [number, subject].filter(Boolean).join(' ');
}

class WordsWidget extends WidgetType {
  readonly component: string;
  readonly words: string;

  constructor(component: string, words: string) {
    super();
    this.component = component;
    this.words = words;
  }

  override eq({ component, words }: WordsWidget): boolean {
    return this.component === component && this.words === words;
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span');
    place.className = 'studio-chip';
    place.dataset['chip'] = this.component;
    place.textContent = this.words;
    return place;
  }
}

class HeadWidget extends WidgetType {
  readonly source: ChipSource;
  readonly title: string;

  constructor(source: ChipSource, title: string) {
    super();
    this.source = source;
    this.title = title;
  }

  override eq({ title }: HeadWidget): boolean {
    return this.title === title;
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('button');
    place.type = 'button';
    place.className = 'studio-chip studio-chip-head';
    place.textContent = `${this.source.headName}: ${this.title}`;
    place.addEventListener('click', () => this.source.openHead());
    return place;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
