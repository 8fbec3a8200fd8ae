import { element, goTo, partIn } from '../../ui/dom.ts';
import { isSaid, later, Unable } from '../../ui/later.ts';
import { loadSearch } from './load.ts';
import { addressOf, lookUp, questionIn, resultLink, type SearchFindings } from './look-up.ts';
import type { Entry } from './query/lexicon.ts';

const MAX_RESULTS = 20;
const PAUSE_MS = 120;

/** The results of the search form on this page. The address contains the question, so that it can be shared. */
class SiteSearch extends HTMLElement {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #form = partIn<HTMLFormElement>(document, '.search-page .search-form');
  #field = partIn<HTMLInputElement>(this.#form, 'input[name="q"]');
  #all = partIn<HTMLElement>(document, '.search-all');

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter();
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(), PAUSE_MS);
    });
    // Preloads the search; if that fails, the first question reports it.
    this.#field.addEventListener('focus', () => void loadSearch().catch(() => undefined), { once: true });
    this.#field.value = questionIn(location.href);
    void this.#show();
  }

  /** Opens the place of a code, unless there is a notice about it. */
  async #enter(): Promise<void> {
    const { target, text } = (await this.#show())?.code ?? {};
    if (target && text === '') goTo(target.url);
  }

  /** @returns the findings, or `undefined` if another question was asked since */
  async #show(): Promise<SearchFindings | undefined> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const question = this.#field.value.trim();
    // Replaces the address, so that Back leaves the search at once.
    const address = new URL(addressOf(location.origin + location.pathname, question));
    if (address.href !== location.href) history.replaceState(history.state, '', address);
    // WebKit resets a field without autocompletion to its default value when a reader comes back.
    this.#field.defaultValue = question;
    if (question === '') {
      this.#render('');
      return undefined;
    }
    if (this.#part('status').textContent === '') this.#part('status').textContent = this.dataset['loading'] ?? '';
    try {
      const found = await later(() => lookUp(question));
      if (asked !== this.#asked) return undefined;
      this.#render(statusOf(found), found);
      return found;
    } catch (error) {
      if (asked !== this.#asked) return undefined;
      this.#render(isSaid(error) ? '' : (this.dataset[error instanceof Unable ? 'unable' : 'failed'] ?? ''));
      this.#part('help').hidden = false;
      return undefined;
    }
  }

  #render(status: string, found?: SearchFindings): void {
    const { code, hits = [], ways = [] } = found ?? {};
    this.#part('status').textContent = status;
    this.#part('card').replaceChildren(code?.text ?? '');
    if (code?.target) this.#part('card').append(element('a', { href: code.target.url }, code.target.title));
    this.#part('results').replaceChildren(
      ...(found ? hits.slice(0, MAX_RESULTS).map((hit) => resultItem(hit, found)) : []),
    );
    this.#part('ways').replaceChildren(...ways.map((way) => element('li', {}, resultLink(way))));
    this.#part('ways').hidden = ways.length === 0;
    this.#part('help').hidden = status === '' || ways.length > 0;
    // The list of all articles would be a second list below the results.
    this.#all.hidden = found !== undefined;
  }

  #part(name: string): HTMLElement {
    return partIn(this, `.search-${name}`);
  }
}

function statusOf({ hits, isWeak, code, question, correction = question, speech: { t } }: SearchFindings): string {
  if (code) return '';
  if (hits.length === 0) return t('search.none', { query: correction });
  return t(isWeak ? 'search.near' : 'search.count', { query: correction, number: hits.length });
}

/** A result, and below it the diagnosis that finds its cause. */
function resultItem(entry: Entry, { speech: { t, kinds } }: SearchFindings): HTMLLIElement {
  const { article, kind, summary: text, language: lang, diagnosis } = entry;
  return element(
    'li',
    {},
    resultLink(entry, { 'data-result': article }, { kind: kinds[kind], text, lang }),
    diagnosis && element('a', { class: 'result-cause tap', href: diagnosis.url }, t('search.cause')),
  );
}

customElements.define('site-search', SiteSearch);
