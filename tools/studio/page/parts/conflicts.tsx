import type { Conflict } from '../state/open-file.ts';
import type { StudioStore } from '../store.ts';
import { TextPair } from './text-pair.tsx';

/** Files that somebody else has changed meanwhile: both texts side by side, and which of them holds. */
export function Conflicts({ store }: { store: StudioStore }) {
  return (
    <section class="studio-conflicts" aria-label={store.t('conflict.title')}>
      {store.conflicts.map((conflict) => (
        <Both key={conflict.file} store={store} conflict={conflict} />
      ))}
    </section>
  );
}

function Both({ store, conflict: { file, theirs } }: { store: StudioStore; conflict: Conflict }) {
  const { t } = store;
  return (
    <article>
      <h2>{t('conflict.of', { file })}</h2>
      <p>{t(theirs ? 'conflict.text' : 'conflict.gone')}</p>
      <div class="studio-acts">
        <button type="button" data-action="keep-ours" onClick={() => store.settle(file, 'ours')}>
          {t('conflict.ours')}
        </button>
        {theirs && (
          <button type="button" data-action="keep-theirs" onClick={() => store.settle(file, 'theirs')}>
            {t('conflict.theirs')}
          </button>
        )}
      </div>
      <TextPair
        store={store}
        texts={[
          [store.text(file) ?? '', t('disk.mine')],
          [theirs?.text ?? '', t('disk.theirs')],
        ]}
      />
    </article>
  );
}
