/** What an element can hold; what is none, such as `false` of a condition, is left out. */
type Child = Node | string | false | null | undefined;

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element with attributes and children. Text is text: nothing here reads HTML.
 *
 * @param attributes `false` and `undefined` leave one out, `true` writes it empty
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/** The part of a page or of an element that a selector names: the build, or a script before, has put it there. */
export function partIn<Part extends Element = HTMLElement>(host: ParentNode, selector: string): Part {
  const part = host.querySelector<Part>(selector);
  if (!part) throw new RangeError(`There is no \`${selector}\`.`);
  return part;
}

/**
 * The language in which an element speaks, as addresses begin with it: that of the nearest part that says one. Of an edition,
 * `lang` names the language alone.
 */
export function languageAt(part: Element): string {
  // A page says its language at its root.
  const around = part.closest('[lang]') as HTMLElement;
  return around.dataset['edition'] ?? around.lang;
}

/** A button that does one thing; `action` is its public name in `data-action`. */
export function button(
  words: string | readonly (Node | string)[],
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...[words].flat());
  made.addEventListener('click', act);
  return made;
}
