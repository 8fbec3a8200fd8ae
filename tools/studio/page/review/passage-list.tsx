import type { StudioStore } from '../store.ts';
import type { Passage } from './compare-pages.ts';

interface PassageListProps {
  store: StudioStore;
  language: string;
  /** Absent while the pages come. */
  passages: readonly Passage[] | undefined;
}

/** Every passage that differs, in words: each leads to its place on the pages. */
export function PassageList({ store, language, passages }: PassageListProps) {
  const { t } = store;
  return (
    <section class="studio-passages" aria-label={t('changes.passages')}>
      <p role="status">
        {!passages
          ? t('loading')
          : passages.length === 0
            ? t('changes.samePage')
            : t('changes.count', { count: passages.length })}
      </p>
      <ol lang={language}>
        {passages?.map((passage, index) => (
          <li key={index}>
            <button type="button" class="studio-passage" onClick={() => passage.show()}>
              {passage.pieces.map(({ kind, text }, at) =>
                kind === 'removed' ? (
                  <del key={at}>{text}</del>
                ) : kind === 'added' ? (
                  <ins key={at}>{text}</ins>
                ) : (
                  <span key={at}>{text}</span>
                ),
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
