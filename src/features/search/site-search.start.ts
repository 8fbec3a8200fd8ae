import { keepDevice } from '../../ui/device.ts';
import { element, goTo, partIn } from '../../ui/dom.ts';
import { isSaid, later, Unable } from '../../ui/later.ts';
import { addressOf, questionIn } from './address.ts';
import { loadSearch } from './load.ts';
import { lookUp, type SearchFindings, type Question } from './look-up.ts';
import { noticesOf } from './view/notices.ts';
import { resultItem } from './view/result.ts';
import { waysOn } from './view/links.ts';

const MAX_RESULTS = 20;
const PAUSE_MS = 120;

/**
 * The results of the search form on this page. The address contains the question, so that a search can be reloaded and
 * shared.
 */
class SiteSearch extends HTMLElement {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #form = partIn<HTMLFormElement>(document, '.search-page .search-form');
  #field = partIn<HTMLInputElement>(this.#form, 'input[name="q"]');
  #filter = partIn<HTMLDetailsElement>(document, '.search-filter');
  #all = partIn<HTMLElement>(document, '.search-all');

  connectedCallback(): void {
    const typed = (): Question => ({ text: this.#field.value.trim(), platform: this.#platform() });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter(typed());
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(typed()), PAUSE_MS);
    });
    // Preloads the search; if that fails, the first question reports it.
    this.#field.addEventListener('focus', () => void loadSearch().catch(() => undefined), { once: true });
    this.#filter.addEventListener('change', () => {
      const chosen = this.#filter.querySelector<HTMLInputElement>('input:checked')?.dataset['device'];
      if (chosen !== undefined) keepDevice(chosen);
      void this.#show({ ...questionIn(location.href), platform: this.#platform() });
    });
    this.addEventListener('click', (event) => this.#askAgain(event));
    window.addEventListener('popstate', () => void this.#followAddress());
    void this.#followAddress();
  }

  /** Opens the place of a code, unless there is a notice about it. */
  async #enter(question: Question): Promise<void> {
    const { target, text } = (await this.#show(question))?.code ?? {};
    if (target && text === '') goTo(target.url);
  }

  async #followAddress(): Promise<void> {
    const question = questionIn(location.href);
    this.#field.value = question.text;
    const choices = [...this.#filter.querySelectorAll<HTMLInputElement>('input')];
    const chosen =
      choices.find(({ value }) => value === question.platform) ?? partIn<HTMLInputElement>(this.#filter, 'input');
    chosen.checked = true;
    if (chosen.value !== '') this.#filter.open = true;
    await this.#show({ ...question, platform: chosen.value });
  }

  /** Answers a link to another question without loading the page again. */
  #askAgain(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-again]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.href);
    void this.#followAddress();
    this.#field.focus();
  }

  /** @returns the findings, or `undefined` if another question was asked since */
  async #show(question: Question): Promise<SearchFindings | undefined> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    // Replaces the address, so that Back leaves the search at once.
    const address = new URL(addressOf(location.origin + location.pathname, question));
    if (address.href !== location.href) history.replaceState(history.state, '', address);
    // WebKit resets a field without autocompletion to its default value when a reader comes back.
    this.#field.defaultValue = question.text;
    if (question.text === '') {
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
    this.#part('status').textContent = status;
    this.#part('notices').replaceChildren(...(found ? noticesOf(found) : []));
    this.#part('results').replaceChildren(
      ...(found?.hits.slice(0, MAX_RESULTS).map((hit) => resultItem(hit, found)) ?? []),
    );
    const ways = found ? waysOn(found) : [];
    this.#part('ways').replaceChildren(
      ...ways.map(({ title, url }) => element('li', {}, element('a', { href: url }, title))),
    );
    this.#part('ways').hidden = ways.length === 0;
    this.#part('help').hidden = status === '' || ways.length > 0;
    // The list of all articles would be a second list below the results.
    this.#all.hidden = found !== undefined;
  }

  #platform(): string {
    return this.#filter.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  }

  #part(name: string): HTMLElement {
    return partIn(this, `.search-${name}`);
  }
}

/** The status message for the findings. */
function statusOf({ hits, isWeak, code, question, correction, speech: { t } }: SearchFindings): string {
  const query = correction ?? question.text;
  if (hits.length === 0) return code ? '' : t('search.none', { query });
  if (isWeak && !code) return t('search.near', { query });
  return t('search.count', { query, number: hits.length });
}

customElements.define('site-search', SiteSearch);
