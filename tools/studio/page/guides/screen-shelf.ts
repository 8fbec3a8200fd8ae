import type { ScreenPicture, Screens } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import type { WrittenGuide } from './edits/guide-text.ts';
import { shownLanguage } from './guide-words.ts';

type World = Pick<WrittenGuide, 'platform' | 'method' | 'task'>;

/** The product's screens, asked for once a situation. */
export class ScreenShelf {
  readonly #store: StudioStore;
  readonly #kept = new Map<string, Promise<Screens>>();

  constructor(store: StudioStore) {
    this.#store = store;
  }

  /** @throws {StudioError} */
  of({ platform, method, task }: World): Promise<Screens> {
    const key = `${platform} ${method} ${task}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const asked = this.#store.api.get<Screens>('guides/screens', {
      platform,
      method,
      task,
      language: shownLanguage(this.#store),
    });
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
}

/** The picture of an act's screen; nothing where nothing comes by it. */
export function pictureOf(
  screens: Screens | undefined,
  act: { on: string; screen: string },
): ScreenPicture | undefined {
  return screens?.screens.find(({ on, screen }) => on === act.on && screen === act.screen);
}
