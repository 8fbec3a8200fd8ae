import { VIEWS } from '../views.ts';
import type { StudioStore } from '../store.ts';

/** A station of the tour: what is said there stands in the words as `tour.<id>.title` and `tour.<id>.text`. */
export interface TourStep {
  id: string;
  /** The view that it is about; a step whose view is not there is left out. */
  view?: string;
  /** What of the view it shows, of what there is. */
  of?: (store: StudioStore) => string | undefined;
  /** What on the page it speaks of, which is framed. */
  about?: string;
}

const source = ({ facts }: StudioStore): string => facts?.languages.find(({ isSource }) => isSource)?.id ?? '';
const anArticle = (store: StudioStore): string | undefined =>
  store.facts?.articles.find(({ titles, isDraft }) => !isDraft && titles[source(store)] !== undefined)?.id;

const STEPS: readonly TourStep[] = [
  { id: 'begin', about: '.studio-head nav' },
  { id: 'articles', view: 'articles', about: 'main .studio-table' },
  { id: 'text', view: 'articles', of: anArticle, about: '.studio-source' },
  { id: 'page', view: 'articles', of: anArticle, about: '.studio-beside' },
  { id: 'save', view: 'articles', of: anArticle, about: '.studio-acts' },
  { id: 'check', view: 'check', about: 'main' },
  { id: 'graph', view: 'guides', about: 'main' },
  { id: 'translate', view: 'translation', about: 'main' },
  { id: 'new', view: 'new', about: 'main' },
  { id: 'pictures', view: 'pictures', about: 'main' },
  { id: 'changes', view: 'changes', about: 'main' },
  { id: 'end', about: '[data-action="tour"]' },
];

/** The stations that there are here. */
export function tourSteps(store: StudioStore): TourStep[] {
  return STEPS.filter(
    ({ view, of }) => (view === undefined || VIEWS.some(({ id }) => id === view)) && (!of || of(store) !== undefined),
  );
}
