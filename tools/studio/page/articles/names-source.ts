import type { ArticleNames, LinkPlace } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import type { ChoiceSource } from './choices.ts';

/** The names that an article can use. They are read again when the content has changed. */
export class NamesSource {
  names: ArticleNames | undefined;
  readonly #store: StudioStore;
  readonly #of: { id: string; language: string };
  #links: Promise<readonly LinkPlace[]> | undefined;
  #shown = -1;

  constructor(store: StudioStore, id: string, language: string) {
    this.#store = store;
    this.#of = { id, language };
  }

  async read(): Promise<void> {
    const { api, shown } = this.#store;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#links = undefined;
    this.names = await api.get<ArticleNames>('names', this.#of);
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
