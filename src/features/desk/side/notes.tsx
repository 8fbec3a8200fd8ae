import { Copy } from '../copied.tsx';
import type { ConsoleStore } from '../console-store.ts';
import type { TicketLanguage } from '../setup.ts';
import { ticketText } from '../tickets.ts';
import type { AgentKey } from '../words.ts';
import { Hidden } from './hidden.tsx';

const LANGUAGES = {
  agent: 'agent.ticket.mine',
  caller: 'agent.ticket.theirs',
} as const satisfies Record<TicketLanguage, AgentKey>;

/** The agent's notes, and a preview of the ticket. */
export function Notes({ store }: { store: ConsoleStore }) {
  const { own, caller, view, shown, setup } = store;
  const { t } = own;
  if (!view || !shown) {
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.notes')}</h2>
        <p>{t('agent.none.notes')}</p>
      </>
    );
  }
  const text = (): string => ticketText(store, shown, setup.ticket === 'caller' ? caller : own);
  return (
    <>
      <label for="agent-note">{t('agent.ticket.notes')}</label>
      <textarea
        id="agent-note"
        rows={4}
        maxLength={20_000}
        value={view.note}
        readOnly={store.isReadOnly}
        onInput={({ currentTarget }) => store.act({ type: 'note.written', text: currentTarget.value })}
      />
      <Hidden store={store} view={view} />
      <label class="agent-check" for="agent-mask">
        <input
          id="agent-mask"
          type="checkbox"
          checked={view.isMasked}
          disabled={store.isReadOnly}
          aria-keyshortcuts="s"
          onChange={({ currentTarget }) => store.act({ type: 'masking.changed', on: currentTarget.checked })}
        />
        {t('agent.ticket.mask')}
      </label>
      <div class="agent-pick">
        <div role="group" aria-label={t('agent.ticket.language')} class="agent-chips">
          {(Object.keys(LANGUAGES) as TicketLanguage[]).map((id) => (
            <button
              type="button"
              key={id}
              class="agent-button"
              aria-pressed={id === setup.ticket}
              data-option={id}
              onClick={() => store.set({ ticket: id })}
            >
              {t(LANGUAGES[id])}
            </button>
          ))}
        </div>
      </div>
      <Copy words={own} name={t('agent.key.copy')} text={text} action="copy-ticket" isMain />
      <pre class="agent-ticket" data-ticket tabIndex={0} aria-label={t('agent.ticket.preview')} role="region">
        {text()}
      </pre>
    </>
  );
}
