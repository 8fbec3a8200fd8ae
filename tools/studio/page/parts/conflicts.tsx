import { useEffect, useRef } from 'preact/hooks';
import { MergeView } from '@codemirror/merge';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Conflict } from '../state/open-file.ts';
import type { StudioStore } from '../store.ts';

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
  const place = useRef<HTMLDivElement>(null);
  const ours = store.text(file) ?? '';
  useEffect(() => {
    if (!place.current) return undefined;
    const still = (label: string): Extension => [
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      // It is read, and by keyboard alone scrolled, with the rest of the page.
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    ];
    const view = new MergeView({
      a: { doc: ours, extensions: still(t('disk.mine')) },
      b: { doc: theirs?.text ?? '', extensions: still(t('disk.theirs')) },
      parent: place.current,
    });
    return () => view.destroy();
  }, [ours, theirs, t]);
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
      <div ref={place} />
    </article>
  );
}
