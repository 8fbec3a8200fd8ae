type Child = Node | string | false | null | undefined;

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Creates an element. `false` and `undefined` leave an attribute or a child out; `true` is an empty attribute. */
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

/** @throws if there is no such element */
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

export function button(
  words: string | readonly (Node | string)[],
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...[words].flat());
  made.addEventListener('click', act);
  return made;
}

/** Elements with an accessible name, which tells readers where the focus is. */
const NAMED = '[role="group"], section';

/** If a change removes the focused control, its nearest remaining group or section gets the focus. */
export function keepingFocus(host: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const around: HTMLElement[] = [];
  for (let place = focused?.closest<HTMLElement>(NAMED); place && host.contains(place);) {
    around.push(place);
    place = place.parentElement?.closest<HTMLElement>(NAMED);
  }
  change();
  if (focused === null || around.length === 0 || focused.isConnected) return;
  around.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
}

export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Follows a link, so that click handlers for links apply: in a frame they change its target. */
export function goTo(address: string): void {
  const link = element('a', { href: address, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Copies a text. Reports the result in a live region, not in the button, whose name voice control uses. */
export async function copyText(
  text: string,
  said: HTMLElement,
  words: { copied: string; failed: string },
): Promise<void> {
  // Screen readers announce the same message again only if it was removed.
  said.textContent = '';
  delete said.dataset['failed'];
  try {
    await navigator.clipboard.writeText(text);
    const copied = element('span', {}, words.copied);
    said.append(copied);
    setTimeout(() => copied.remove(), 4000);
  } catch {
    said.textContent = words.failed;
    said.dataset['failed'] = '';
  }
}

/** Splits a phrase after opening brackets, where WebKit breaks lines in a text node despite `word-break: keep-all`. */
export function textsOf(phrase: string): string[] {
  return phrase.split(/(?<=[（「『(])/);
}
