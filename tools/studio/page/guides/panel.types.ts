import type { StudioStore } from '../store.ts';
import type { WrittenGuide } from './edits/guide-text.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuideWording } from './guide-words.ts';
import type { ScreenShelf } from './screen-shelf.ts';

/** What everything beside a guide's drawing is given. */
export interface PanelProps {
  store: StudioStore;
  desk: GuideDesk;
  words: GuideWording;
  screens: ScreenShelf;
  guide: WrittenGuide;
}
