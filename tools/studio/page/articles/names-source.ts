import type { ArticleNames, LinkPlace } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import type { ChoiceSource } from './choices.ts';

/** What an article can name: read when it is opened, and anew when something else that is written may have changed it. */
export class NamesSource {
  names: ArticleNames | undefined;
  readonly #store: StudioStore;
  readonly #of: { id: string; language: string };
  #links: Promise<readonly LinkPlace[]> | undefined;
  #stamp = '';

  constructor(store: StudioStore, id: string, language: string) {
    this.#store = store;
    this.#of = { id, language };
  }

  /** @returns whether there is anything new */
  async read(file: string): Promise<boolean> {
    const { api, unsaved } = this.#store;
    const others = unsaved.filter((each) => each !== file);
    // The server knows of them once pages can show them.
    const stamp = others.length === 0 ? '' : `${this.#store.shown} ${others.join()}`;
    if (this.names && stamp === this.#stamp) return false;
    this.#stamp = stamp;
    this.#links = undefined;
    this.names = await api.get<ArticleNames>('names', this.#of);
    return true;
  }

  /** What is chosen from, links to other articles too. */
  async choices(): Promise<Omit<ChoiceSource, 'parts' | 'at'> | undefined> {
    const { api, facts, t } = this.#store;
    const { language } = this.#of;
    if (!this.names || !facts) return undefined;
    this.#links ??= api.get<{ links: LinkPlace[] }>('links', { language }).then(
      ({ links }) => links,
      () => [],
    );
    return { names: this.names, components: facts.components, labels: facts.labels, links: await this.#links, t };
  }
}
