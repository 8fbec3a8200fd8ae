import { piecesOf, withoutStray } from './excerpt.ts';
import { search, type Found } from './pagefind.ts';

const MOST = 20;
const PAUSE_MS = 180;

interface SearchWords {
  loading: string;
  /** `$` stands for the query, `%` for the number. */
  count: string;
  none: string;
  failed: string;
}

/**
 * The results of the search form on this page: they follow what is typed, and the address follows them,
 * so that a search can be reloaded, shared and come back to.
 */
export class SiteSearch extends HTMLElement {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>('.search-form');
    const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !field) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#show(field.value);
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(field.value), PAUSE_MS);
    });
    const fromAddress = (): void => {
      field.value = new URLSearchParams(location.search).get('q') ?? '';
      void this.#show(field.value);
    };
    window.addEventListener('popstate', fromAddress);
    fromAddress();
  }

  async #show(typed: string): Promise<void> {
    clearTimeout(this.#timer);
    const query = typed.trim();
    const asked = ++this.#asked;
    this.#putInAddress(query);
    if (query === '') return this.#render('', []);
    const words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
    const fill = (text: string, count: number): string =>
      text.replace(/[%$]/g, (place) => (place === '%' ? String(count) : query));
    if (this.#status.textContent === '') this.#status.textContent = words.loading;
    try {
      const found = await search(query, MOST);
      if (asked !== this.#asked) return;
      this.#render(fill(found.length > 0 ? words.count : words.none, found.length), found);
    } catch {
      if (asked === this.#asked) this.#render(words.failed, []);
    }
  }

  #render(status: string, found: readonly Found[]): void {
    this.#status.textContent = status;
    this.querySelector('.search-results')!.replaceChildren(...found.map(resultItem));
    this.querySelector<HTMLElement>('.search-help')!.hidden = status === '';
  }

  get #status(): HTMLElement {
    return this.querySelector('.search-status')!;
  }

  /** Typing replaces the address instead of adding to the history: Back leaves the search at once. */
  #putInAddress(query: string): void {
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }
}

function resultItem({ url, meta, excerpt }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.dataset['result'] = new URL(url, location.href).pathname.split('/').filter(Boolean).at(-1) ?? '';
  link.append(
    span('result-title', [meta.title]),
    span(
      'result-text',
      piecesOf(withoutStray(excerpt)).map(({ text, marked }) => (marked ? mark(text) : text)),
    ),
  );
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function span(name: string, content: (string | Node)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = name;
  element.append(...content);
  return element;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
