import { diffLines } from 'diff';
import type { Conflict } from '../state/open-files.ts';
import type { StudioStore } from '../store.ts';

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
      <pre class="studio-texts" tabIndex={0} aria-label={t('conflict.differences')}>
        {diffLines(theirs?.text ?? '', store.text(file) ?? '').map(({ value, added, removed }, index) =>
          added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : shortened(value),
        )}
      </pre>
    </article>
  );
}

/** Of lines that are the same in both texts, only those next to a difference. */
function shortened(text: string): string {
  const lines = text.split('\n');
  return lines.length <= 8 ? text : [...lines.slice(0, 3), '…', ...lines.slice(-4)].join('\n');
}
