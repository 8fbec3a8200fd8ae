export interface Suggestions {
  options: readonly HTMLElement[];
  /** The status message. */
  said: string;
  /** Whether no choice matches well. */
  isWeak?: boolean;
}

export interface Combobox {
  /** Closes the list and shows a message instead. */
  close(said?: string): void;
  /** Shows a single choice. Enter selects it. */
  offer(option: HTMLElement, said: string): void;
}

interface ComboboxParts {
  field: HTMLInputElement;
  list: HTMLElement;
  /** The choices for a text, best first. */
  suggest(text: string): Promise<Suggestions>;
  status: HTMLElement;
  /** Called on Escape, instead of closing the list. */
  dismiss?: () => void;
}

const PAUSE_MS = 120;
let lists = 0;

/**
 * A text field with a list of suggestions, as in the ARIA Authoring Practices: the focus stays in the field, arrow keys
 * move between choices, Enter selects one, Escape closes the list.
 */
export function createCombobox({ field, list, suggest, status, dismiss }: ComboboxParts): Combobox {
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
  const show = ({ options: shown, said, isWeak = false }: Suggestions): void => {
    options = shown;
    active = -1;
    shown.forEach((option, index) => {
      option.id = `${list.id}-${index}`;
      option.setAttribute('aria-selected', 'false');
    });
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
    list.toggleAttribute('data-weak', isWeak);
    field.setAttribute('aria-expanded', String(shown.length > 0));
    field.removeAttribute('aria-activedescendant');
    status.textContent = said;
  };
  const ask = async (): Promise<void> => {
    const turn = (asked += 1);
    const found = await suggest(field.value);
    if (turn === asked) show(found);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark(active + 1 < options.length ? active + 1 : -1),
    ArrowUp: () => mark(active < 0 ? options.length - 1 : active - 1),
    Enter: () => options[active]?.click(),
    Escape: () => (dismiss ? dismiss() : close()),
  };
  const showNow = (shown: Suggestions): void => {
    clearTimeout(timer);
    asked += 1;
    show(shown);
  };
  const close = (said = ''): void => showNow({ options: [], said });

  show({ options: [], said: '' });
  field.addEventListener('input', () => {
    // The current choice is for the previous text.
    mark(-1);
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    // While an input method is composing, Enter confirms its text.
    if (event.isComposing) return;
    const act = keys[event.key];
    const isIdle = event.key === 'Escape' ? !dismiss && options.length === 0 : options.length === 0;
    if (!act || isIdle || (event.key === 'Enter' && !options[active])) return;
    event.preventDefault();
    act();
  });
  if (field.value !== '') void ask();
  return {
    close,
    offer(option, said) {
      showNow({ options: [option], said });
      mark(0);
    },
  };
}
