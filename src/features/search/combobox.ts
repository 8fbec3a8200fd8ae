/** What a combobox needs of its surroundings. */
export interface ComboboxParts {
  field: HTMLInputElement;
  list: HTMLElement;
  /** The choices for a text, best first, and what is said of them; nothing for no text. */
  suggest(text: string): Promise<{ options: readonly HTMLElement[]; said: string }>;
  /** Where it is said. */
  status: HTMLElement;
  /** What Escape does where the list is not all that it puts away. */
  dismiss?: () => void;
}

const PAUSE_MS = 120;
let lists = 0;

/**
 * A text field with a list of suggestions below, by the pattern of the ARIA Authoring Practices: the focus stays in the
 * field, arrow keys walk through the list, Enter takes the marked choice, Escape puts the list away.
 *
 * @returns what puts the list away
 */
export function createCombobox({ field, list, suggest, status, dismiss }: ComboboxParts): { close(): void } {
  let options: readonly HTMLElement[] = [];
  let active = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  list.id ||= `search-list-${(lists += 1)}`;
  const attributes = { role: 'combobox', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  const mark = (index: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const show = (shown: readonly HTMLElement[], said: string): void => {
    options = shown;
    active = -1;
    shown.forEach((option, index) => {
      option.id = `${list.id}-${index}`;
      option.setAttribute('aria-selected', 'false');
    });
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
    field.setAttribute('aria-expanded', String(shown.length > 0));
    field.removeAttribute('aria-activedescendant');
    status.textContent = said;
  };
  const ask = async (): Promise<void> => {
    const turn = (asked += 1);
    const { options: found, said } = await suggest(field.value);
    if (turn === asked) show(found, said);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark(active + 1 < options.length ? active + 1 : -1),
    ArrowUp: () => mark(active < 0 ? options.length - 1 : active - 1),
    Enter: () => options[active]?.click(),
    Escape: () => (dismiss ?? close)(),
  };
  const close = (): void => {
    clearTimeout(timer);
    asked += 1;
    show([], '');
  };

  show([], '');
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    // While an input method is composing, its keys are its own: Enter takes what it offers.
    if (event.isComposing) return;
    const act = keys[event.key];
    const isIdle = event.key === 'Escape' ? !dismiss && options.length === 0 : options.length === 0;
    if (!act || isIdle || (event.key === 'Enter' && !options[active])) return;
    event.preventDefault();
    act();
  });
  if (field.value !== '') void ask();
  return { close };
}
