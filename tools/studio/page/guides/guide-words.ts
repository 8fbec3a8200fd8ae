import type { Facts } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { stepHeading, wayText } from './edits/article-steps.ts';
import type { GuideFiles } from './guide-files.ts';

export function shownLanguage({ facts, language }: StudioStore): string {
  const languages = facts?.languages ?? [];
  return (languages.find(({ id }) => id === language) ?? languages.find(({ isSource }) => isSource))?.id ?? language;
}

/** What a guide's article says of its steps and ways, in short. */
export class GuideWording {
  readonly #store: StudioStore;
  readonly #files: GuideFiles;

  constructor(store: StudioStore, files: GuideFiles) {
    this.#store = store;
    this.#files = files;
  }

  get language(): string {
    return shownLanguage(this.#store);
  }

  /** The heading of a step; its id where it has none. */
  step(id: string, language = this.language): string {
    return this.#plain(stepHeading(this.#article(language), id), language) || id;
  }

  way(step: string, way: string, language = this.language): string {
    return this.#plain(wayText(this.#article(language), step, way), language) || way;
  }

  problem(id: string): string {
    const titles = this.#store.facts?.articles.find((each) => each.id === id)?.titles;
    return titles?.[this.language] ?? id;
  }

  #article(language: string): string {
    return this.#store.text(this.#files.articleIn(language)) ?? '';
  }

  #plain(text: string | undefined, language: string): string {
    return text === undefined ? '' : plainWords(text, this.#store.facts, language);
  }
}

/** Words of an article without its components: a label by what it says, a reference by its name. */
function plainWords(text: string, facts: Facts | undefined, language: string): string {
  return text
    .replace(/<Label\b[^>]*?\bid="([^"]+)"[^>]*>/g, (_, id: string) => facts?.labels[id]?.[language] ?? id)
    .replace(/<Reference\b[^>]*?\bid="([^"]+)"[^>]*>/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
