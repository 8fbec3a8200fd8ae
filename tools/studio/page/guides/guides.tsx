import type { StudioStore } from '../store.ts';
import { GuideEditor } from './guide-editor.tsx';
import { shownLanguage } from './guide-words.ts';

/** All guides; or the one whose graph is edited. */
export function Guides({ store }: { store: StudioStore }) {
  const { t, facts, place } = store;
  if (!facts) return null;
  if (place.of !== undefined)
    return facts.guides.includes(place.of) ? (
      <GuideEditor key={place.of} store={store} id={place.of} />
    ) : (
      <p class="studio-page">{t('guides.none', { id: place.of })}</p>
    );
  const language = shownLanguage(store);
  return (
    <div class="studio-page">
      <h2>{t('view.guides')}</h2>
      <p>{t('guides.about')}</p>
      <table class="studio-table">
        <thead>
          <tr>
            <th scope="col">{t('guides.guide')}</th>
            <th scope="col">{t('guides.title')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.guides.map((id) => (
            <tr key={id} data-guide={id}>
              <td>
                <code>{id}</code>
              </td>
              <th scope="row" lang={language}>
                <a href={`#guides/${id}`}>{facts.articles.find((each) => each.id === id)?.titles[language] ?? id}</a>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
