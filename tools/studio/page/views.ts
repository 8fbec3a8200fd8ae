import type { ComponentType } from 'preact';
import type { StudioStore } from './store.ts';
import { Articles } from './articles/articles.tsx';
import { Commit } from './commit/commit.tsx';
import { Check } from './check/check.tsx';
import { Guides } from './guides/guides.tsx';
import { New } from './new/new.tsx';
import { File } from './text/file.tsx';
import { Search } from './search/search.tsx';
import { Translation } from './translation/translation.tsx';

export interface StudioView {
  id: string;
  View: ComponentType<{ store: StudioStore }>;
}

/** In the order of the menu; a file opens from the search and the check. */
export const VIEWS: readonly StudioView[] = [
  { id: 'articles', View: Articles },
  { id: 'guides', View: Guides },
  { id: 'translation', View: Translation },
  { id: 'new', View: New },
  { id: 'check', View: Check },
  { id: 'commit', View: Commit },
  { id: 'search', View: Search },
  { id: 'file', View: File },
];
