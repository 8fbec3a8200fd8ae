import { download } from '../download.ts';
import { issuesText, linkOf, MISTAKE_NAMES } from './issues.ts';
import { namesFrom } from './names.ts';
import type { OverviewStore } from './overview-store.ts';

/** What agents marked as wrong, gathered by place, and the file to hand to a writer. */
export function Mistakes({ store }: { store: OverviewStore }) {
  const { words, overview } = store;
  const { mistakes } = overview;
  const { t } = words;
  const names = namesFrom(store);
  return (
    <section class="overview-panel" data-panel="mistakes" aria-labelledby="overview-mistakes">
      <h2 id="overview-mistakes">{t('overview.mistakes.title')}</h2>
      {mistakes.length === 0 ? (
        <p>{t('overview.mistakes.none')}</p>
      ) : (
        <>
          <p>{t('overview.mistakes.text')}</p>
          <div class="overview-table" role="group" aria-label={t('overview.mistakes.title')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('overview.mistakes.place')}</th>
                  <th scope="col">{t('overview.mistakes.language')}</th>
                  <th scope="col" class="overview-number">
                    {t('overview.mistakes.version')}
                  </th>
                  <th scope="col" class="overview-number">
                    {t('overview.mistakes.times')}
                  </th>
                  <th scope="col">{t('overview.mistakes.said')}</th>
                </tr>
              </thead>
              <tbody>
                {mistakes.map((each, index) => (
                  <tr key={index}>
                    <th scope="row">
                      <a href={linkOf(each, words)}>{names.mistake(each)}</a>
                      <span class="overview-kind">{t(MISTAKE_NAMES[each.kind])}</span>
                    </th>
                    <td>{names.language(each.language)}</td>
                    <td class="overview-number">{each.version}</td>
                    <td class="overview-number">{each.times}</td>
                    <td>
                      {each.said.map((text) => (
                        <p key={text}>{text}</p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <button
            type="button"
            class="overview-button overview-main"
            data-action="download-issues"
            onClick={() => download('shirube-issues.md', issuesText(mistakes, names, words), 'text/markdown')}
          >
            {t('overview.mistakes.export')}
          </button>
        </>
      )}
    </section>
  );
}
