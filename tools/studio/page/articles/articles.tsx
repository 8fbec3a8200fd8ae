import { ArticleEditor } from './article-editor.tsx';
import { LanguageTable } from '../parts/language-table.tsx';
import type { StudioStore } from '../store.ts';

/** All articles, each in its languages; or the one that is written. */
export function Articles({ store }: { store: StudioStore }) {
  const { t, facts, place } = store;
  if (!facts) return null;
  const languages = facts.articleLanguages;
  const language = place.part ?? languages.find(({ isSource }) => isSource)?.id;
  if (place.of !== undefined && language !== undefined)
    return <ArticleEditor key={place.of + language} store={store} id={place.of} language={language} />;
  return (
    <div class="studio-page">
      <h2>{t('articles.title')}</h2>
      <LanguageTable
        title={t('articles.article')}
        languages={languages}
        rows={facts.articles.map(({ id, titles, isDraft }) => ({
          id,
          title: (
            <>
              <code>{id}</code>
              {isDraft && <span class="studio-mark">{t('articles.draft')}</span>}
            </>
          ),
          cell: (each) =>
            titles[each.id] === undefined ? (
              t('articles.missing')
            ) : (
              <a href={`#articles/${id}/${each.id}`} lang={each.id}>
                {titles[each.id]}
              </a>
            ),
        }))}
      />
    </div>
  );
}
