import { element } from '../../ui/dom.ts';
import { pageLanguage } from '../../ui/page.ts';
import { currentNotices } from './current.ts';

// Built as a separate script, and only for sites with notices (`src/build/bundle.ts`).

const TIMEOUT_MS = 2_000;

/** Shows the known problems of its page. The file comes from the network alone, since it is written between releases. */
class KnownProblem extends HTMLElement {
  connectedCallback(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    const { from = '', about = '', title = '' } = this.dataset;
    const answer = await fetch(from, { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      () => undefined,
    );
    if (!answer?.ok) return;
    try {
      const own = document.documentElement.lang;
      const notices = currentNotices(await answer.json(), about.split(' '), Date.now());
      this.append(
        ...notices.map(({ words }) => {
          const [first = ''] = Object.keys(words);
          const language = [pageLanguage(), own].find((each) => Object.hasOwn(words, each)) ?? first;
          const text = element('p', { lang: language === own ? undefined : language }, words[language] ?? '');
          return element(
            'div',
            { class: 'notice known-problem wrap', role: 'status' },
            element('p', {}, element('b', {}, title)),
            text,
          );
        }),
      );
    } catch (error) {
      // eslint-disable-next-line no-console -- for the operator, whose file it is.
      console.warn(`${from} was ignored:`, error);
    }
  }
}

customElements.define('known-problem', KnownProblem);
