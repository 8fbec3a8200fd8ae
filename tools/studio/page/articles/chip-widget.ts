import { WidgetType } from '@codemirror/view';
import type { ChipText } from './chip-text.ts';

/** What a chip is made of. */
interface Chip extends ChipText {
  /** The component whose tag it stands for. */
  component: string;
  /** As it stands in the text. */
  source: string;
  look: 'line' | 'block' | 'end' | 'head';
  /** The screen that a figure shows, as the page draws it. */
  picture?: Element | undefined;
}

/** Stands in a text where a tag is: what it is in words, for eyes and for a screen reader alike. */
export class ChipWidget extends WidgetType {
  readonly chip: Chip;

  constructor(chip: Chip) {
    super();
    this.chip = chip;
  }

  override eq({ chip }: ChipWidget): boolean {
    const own = this.chip;
    const isAlike = own.kind === chip.kind && own.text === chip.text && own.source === chip.source;
    if (!isAlike || own.look !== chip.look) return false;
    return own.picture === chip.picture || (own.picture?.isEqualNode(chip.picture ?? null) ?? false);
  }

  override toDOM(): HTMLElement {
    const { component, kind, text, source, look, picture } = this.chip;
    const place = document.createElement('span');
    place.className = `studio-chip studio-chip-${look}`;
    place.dataset['chip'] = component;
    // A reader hears what it is at once, whatever it is drawn of.
    place.role = 'img';
    place.ariaLabel = [kind, text].filter(Boolean).join(': ');
    place.title = source;
    if (look !== 'line') place.append(part('studio-chip-kind', kind));
    if (text !== '') place.append(part('studio-chip-text', text));
    if (picture) place.append(drawing(picture));
    return place;
  }

  /** Where it is pressed is for the editor: the chip is selected. */
  override ignoreEvent(): boolean {
    return false;
  }
}

function part(name: string, text: string): HTMLElement {
  const place = document.createElement('span');
  place.className = name;
  place.textContent = text;
  return place;
}

/** The screen once more, small; nothing in it can be come to. */
function drawing(picture: Element): HTMLElement {
  const place = document.createElement('span');
  place.className = 'studio-chip-picture';
  place.inert = true;
  const copy = document.importNode(picture, true);
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  place.append(copy);
  return place;
}
