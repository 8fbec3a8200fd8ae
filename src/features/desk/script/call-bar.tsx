import type { CaseView } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { NOTICES } from '../notices.ts';

/** What holds for the whole call: the caller's language, whether they wait, and the end. */
export function CallBar({ desk, view }: { desk: Desk; view: CaseView }) {
  const { own, words, caller, setup } = desk;
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
              onClick={() => desk.act({ type: 'caller.spoke', language })}
            >
              {name}
            </button>
          ))}
        </div>
        {!isClosed && (
          <button
            type="button"
            class="agent-button"
            data-action="search-place"
            aria-pressed={setup.isSearching}
            aria-keyshortcuts="o"
            onClick={() => desk.set({ isSearching: !setup.isSearching })}
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
            onClick={() => desk.act({ type: view.isHeld ? 'call.resumed' : 'call.held' })}
          >
            {t('agent.hold')}
          </button>
        )}
        {isClosed ? (
          <button
            type="button"
            class="agent-button"
            data-action="reopen"
            aria-keyshortcuts="w"
            onClick={() => desk.act({ type: 'case.reopened' })}
          >
            {t('agent.reopen')}
          </button>
        ) : (
          <button
            type="button"
            class="agent-button"
            data-action="close"
            aria-pressed={setup.isClosing}
            aria-keyshortcuts="w"
            onClick={() => desk.set({ isClosing: !setup.isClosing })}
          >
            {t('agent.key.close')}
          </button>
        )}
      </div>
      {view.notice && (
        <p class="agent-notice" role="status">
          {t(NOTICES[view.notice])}
        </p>
      )}
    </>
  );
}
