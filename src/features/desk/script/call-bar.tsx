import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { NOTICES } from '../notices.ts';
import { Identity } from './fields.tsx';

/** Controls for the whole call: the caller's language and details, search, hold, and the end. */
export function CallBar({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, words, caller, setup } = store;
  const { t } = own;
  const isClosed = view.phase === 'closed';
  return (
    <>
      <div class="agent-bar">
        <div class="agent-languages" role="group" aria-label={t('agent.language')}>
          {words.map(({ language, name }) => (
            <button
              type="button"
              key={language}
              class="agent-button"
              lang={language === own.language ? undefined : language}
              aria-pressed={language === caller.language}
              data-language-of-caller={language}
              onClick={() => store.act({ type: 'caller.spoke', language })}
            >
              {name}
            </button>
          ))}
        </div>
        <Identity store={store} view={view} />
        {/* Until a place is known, the finder is on screen anyway. */}
        {!isClosed && view.phase !== 'finding' && (
          <button
            type="button"
            class="agent-button"
            data-action="search-place"
            aria-pressed={setup.isSearching}
            aria-keyshortcuts="o"
            onClick={() => store.set({ isSearching: !setup.isSearching })}
          >
            {t('agent.key.search')}
          </button>
        )}
        {!isClosed && (
          <button
            type="button"
            class="agent-button"
            data-action="hold"
            aria-pressed={view.isHeld}
            aria-keyshortcuts="p"
            onClick={() => store.act({ type: view.isHeld ? 'call.resumed' : 'call.held' })}
          >
            {t('agent.hold')}
          </button>
        )}
        {isClosed ? (
          <button
            type="button"
            class="agent-button"
            data-action="reopen"
            aria-keyshortcuts="Shift+R"
            onClick={() =>
              setup.armed === 'reopen' ? store.act({ type: 'case.reopened' }) : store.set({ armed: 'reopen' })
            }
          >
            <kbd aria-hidden="true">R</kbd> {t(setup.armed === 'reopen' ? 'agent.armed' : 'agent.key.reopen')}
          </button>
        ) : (
          <button
            type="button"
            class="agent-button"
            data-action="close"
            aria-pressed={setup.isClosing}
            aria-keyshortcuts="w"
            onClick={() => store.set({ isClosing: !setup.isClosing, callbackFor: undefined })}
          >
            {t('agent.key.close')}
          </button>
        )}
      </div>
      {store.isForeign && (
        <p class="agent-notice" role="status">
          {t('agent.foreign.text')}{' '}
          <button
            type="button"
            class="agent-button agent-main"
            data-action="take-over"
            onClick={() => void store.takeOver()}
          >
            {t('agent.foreign.take')}
          </button>
        </p>
      )}
      {view.notice && (
        <p class="agent-notice" role="status">
          {t(NOTICES[view.notice])}
        </p>
      )}
    </>
  );
}
