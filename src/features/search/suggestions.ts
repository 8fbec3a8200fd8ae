import styles from './search-list.css?url';
import { element, partIn } from '../../ui/dom.ts';
import { isSaid, later, Unable } from '../../ui/later.ts';
import { loadStyles } from '../../ui/load.ts';
import { isCode } from './is-code.ts';
import { loadSearch } from './load.ts';
import { addressOf, findCode, loadSpeech, lookUp, resultLink, type SearchFindings, type Speech } from './look-up.ts';
import type { Target } from './query/lexicon.ts';

const MAX_HITS = 6;
const PAUSE_MS = 120;

interface SuggestionList {
  list: HTMLElement;
  status: HTMLElement;
  /** Closes the list. @param said a message to show instead */
  close(said?: string): void;
}

/** Makes the field of a page suggest results. @throws if its words can't be loaded */
export async function attachSuggestions(host: HTMLElement): Promise<void> {
  const field = partIn<HTMLInputElement>(host, 'input[type="search"]');
  void loadSearch().catch(() => undefined);
  const [speech] = await Promise.all([loadSpeech(), loadStyles(styles)]);
  const { list, status, close } = suggestFor(field, speech);
  host.append(status, list);
  // Suggestions cover the page: close them when the focus moves on, but not for another window. A code's error stays.
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (host.contains(relatedTarget as Node | null) || document.activeElement === field) return;
    close(field.hasAttribute('aria-invalid') ? (status.textContent ?? '') : '');
  });
}

/**
 * Makes a field suggest results, as a combobox of the ARIA Authoring Practices. A code leads to its page or an error
 * below the field. For a code of an older version, the reader first sees what was dropped.
 *
 * @param leave closes the container of the field
 */
export function suggestFor(field: HTMLInputElement, speech: Speech, leave?: () => void): SuggestionList {
  const { t } = speech;
  const id = `${field.id}-list`;
  const list = element('div', {
    id,
    class: 'search-list card rows',
    role: 'listbox',
    'aria-label': t('search.suggestions'),
  });
  const status = element('p', { class: 'search-said', role: 'status' });
  const attributes = { role: 'combobox', 'aria-controls': id, 'aria-autocomplete': 'list', autocomplete: 'off' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  let options: readonly HTMLElement[] = [];
  let active = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mark = (index: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const show = (said: string, shown: readonly HTMLElement[] = [], isWeak = false): void => {
    clearTimeout(timer);
    asked += 1;
    shown.forEach((option, index) => (option.id = `${id}-${index}`));
    options = shown;
    mark(-1);
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
    list.toggleAttribute('data-weak', isWeak);
    field.setAttribute('aria-expanded', String(shown.length > 0));
    status.textContent = said;
  };
  const ask = async (): Promise<void> => {
    const turn = (asked += 1);
    try {
      const found = field.value.trim() === '' ? undefined : await later(() => lookUp(field.value));
      if (turn !== asked) return;
      if (!found) show('');
      else {
        const options = optionsOf(found);
        show(saidOf(found, options.length), options, found.ways.length > 0);
      }
    } catch (error) {
      const reason = error instanceof Unable ? 'search.unableShort' : 'search.failedShort';
      if (turn === asked) show(isSaid(error) ? '' : t(reason));
    }
  };
  const enter = async (): Promise<void> => {
    // WebKit resets a field without autocompletion to its default value when a reader comes back.
    field.defaultValue = field.value;
    show('');
    try {
      const { target, text } = await later(() => findCode(field.value, speech));
      if (!target) {
        field.setAttribute('aria-invalid', 'true');
        show(text);
        field.focus();
      } else if (text === '') {
        leave?.();
        location.assign(target.url);
      } else {
        show(text, [option(target, { text })]);
        mark(0);
      }
    } catch (error) {
      show(isSaid(error) ? '' : (speech.faults['failed'] ?? ''));
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark(active + 1 < options.length ? active + 1 : -1),
    ArrowUp: () => mark(active < 0 ? options.length - 1 : active - 1),
    Enter: () => options[active]?.click(),
    Escape: () => (leave ? leave() : show('')),
  };

  show('');
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid');
    // The current choice is for the previous text.
    mark(-1);
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    const isIdle = options.length === 0 && !(event.key === 'Escape' && leave);
    // While an input method is composing, Enter confirms its text.
    if (event.isComposing || !act || isIdle || (event.key === 'Enter' && !options[active])) return;
    event.preventDefault();
    act();
  });
  field.form?.addEventListener('submit', (event) => {
    if (!isCode(field.value)) return;
    event.preventDefault();
    void enter();
  });
  if (field.value !== '') void ask();
  return { list, status, close: (said = '') => show(said) };
}

/** The status message. A code that may be incomplete is not reported as wrong. */
function saidOf({ code, ways, correction: query, speech: { t } }: SearchFindings, number: number): string {
  if (code && !code.target) return code.isWrong ? code.text : t('search.codeBegun');
  if (query !== undefined) return t('search.saidMeant', { query, number });
  return t(ways.length > 0 ? 'search.saidNone' : 'search.said', { number });
}

/** The choices, best first: the page of a code, or results, then other links or the page with all results. */
function optionsOf({ code, hits, ways, question, speech: { t, kinds, page } }: SearchFindings): HTMLElement[] {
  if (code) return code.target ? [option(code.target, { text: code.text })] : [];
  const all = { title: t('search.all', { query: question }), url: addressOf(page, question) };
  return [
    ...hits.slice(0, MAX_HITS).map((entry) => option(entry, { kind: kinds[entry.kind] })),
    ...(ways.length > 0 ? ways : [all]).map((way) => option(way)),
  ];
}

function option(target: Target, details?: Parameters<typeof resultLink>[2]): HTMLElement {
  return resultLink(target, { class: 'row option', role: 'option', tabindex: '-1', 'aria-selected': 'false' }, details);
}
