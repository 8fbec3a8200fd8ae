import { Filters } from './filters.tsx';
import { Mistakes } from './mistakes.tsx';
import type { OverviewStore } from './overview-store.ts';
import { Panels } from './panels.tsx';
import { Priors } from './priors.tsx';
import { Files } from './files.tsx';

/** The whole overview: which calls are counted, what they tell, and what writers can make of it. */
export function App({ store }: { store: OverviewStore }) {
  const { t } = store.words;
  const isEmpty = store.shown.length === 0;
  return (
    <>
      <Files store={store} />
      {store.calls.length > 0 && <Filters store={store} />}
      {store.calls.length > 0 && isEmpty && <p class="overview-notice">{t('overview.filter.none')}</p>}
      {!isEmpty && (
        <>
          <Panels store={store} />
          <Priors store={store} calls={store.shown} />
          <Mistakes store={store} />
        </>
      )}
    </>
  );
}
