import type { OverviewStore } from './overview-store.ts';

/** Where the calls come from: this browser, and files; what is wrong with them; and, without any, what to drop here. */
export function Files({ store }: { store: OverviewStore }) {
  const { words, own, files, calls, faults } = store;
  const { t } = words;
  const read = async (field: HTMLInputElement): Promise<void> => {
    const chosen = [...(field.files ?? [])];
    await store.add(chosen);
    // The same file can be chosen once more, once it is mended.
    field.value = '';
  };
  return (
    <section class="overview-files" aria-labelledby="overview-files">
      <h2 id="overview-files">{t('overview.files.title')}</h2>
      <label class="overview-drop" for="overview-file">
        <b>{t('overview.files.drop')}</b>
        <span>{t('overview.files.what')}</span>
        <input
          id="overview-file"
          class="visually-hidden"
          type="file"
          multiple
          accept="application/json,.json"
          onChange={({ currentTarget }) => void read(currentTarget)}
        />
      </label>
      <div role="status">
        {faults.map(({ key, values }, index) => (
          <p key={index} class="overview-fault">
            {t(key, values)}
          </p>
        ))}
      </div>
      {own.length > 0 && (
        <label class="overview-check" for="overview-own">
          <input
            id="overview-own"
            type="checkbox"
            checked={store.hasOwn}
            onChange={({ currentTarget }) => store.countOwn(currentTarget.checked)}
          />
          {t('overview.files.own', { number: own.length })}
        </label>
      )}
      {files.length > 0 && (
        <>
          <ul class="overview-list" role="list">
            {files.map(({ name, calls: told }, index) => (
              <li key={index}>{t('overview.files.file', { name, number: told.length })}</li>
            ))}
          </ul>
          <button type="button" class="overview-button" data-action="forget" onClick={() => store.forget()}>
            {t('overview.files.forget')}
          </button>
        </>
      )}
      {calls.length > 0 ? (
        <p data-counted={calls.length}>{t('overview.files.counted', { number: calls.length })}</p>
      ) : (
        <div class="overview-notice" data-empty>
          <h3>{t('overview.files.empty')}</h3>
          <ul>
            <li>{t('overview.files.emptyExport')}</li>
            <li>{t('overview.files.emptyCalls')}</li>
            <li>{t('overview.files.emptyTickets')}</li>
          </ul>
        </div>
      )}
    </section>
  );
}
