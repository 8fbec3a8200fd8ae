/** A child of an element. `false`, `null` and `undefined` are left out. */
type Child = Node | string | false | null | undefined;

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Creates an element with attributes and children. Text is never parsed as HTML.
 *
 * @param attributes `false` and `undefined` leave an attribute out, `true` sets it to an empty value
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

/** The element that a selector names. @throws if there is none */
export function partIn<Part extends Element = HTMLElement>(host: ParentNode, selector: string): Part {
  const part = host.querySelector<Part>(selector);
  if (!part) throw new RangeError(`There is no \`${selector}\`.`);
  return part;
}

/** The language or edition of an element's text, as in addresses. For an edition, `lang` has only the language. */
export function languageAt(part: Element): string {
  const around = part.closest('[lang]') as HTMLElement;
  return around.dataset['edition'] ?? around.lang;
}

/** Creates a button. `data-action` is its public name. */
export function button(
  words: string | readonly (Node | string)[],
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...[words].flat());
  made.addEventListener('click', act);
  return made;
}
