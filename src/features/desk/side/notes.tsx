import { MASK, secretsIn, type CallField, type CaseView } from '../../../../machines/console/index.ts';
import { Action, Copy } from '../parts.tsx';
import type { TicketLanguage } from '../setup.ts';
import { ticketText } from '../tickets.ts';
import { useDesk } from '../use-desk.ts';
import type { AgentKey } from '../words.ts';

const LANGUAGES = {
  agent: 'agent.ticket.mine',
  caller: 'agent.ticket.theirs',
} as const satisfies Record<TicketLanguage, AgentKey>;

/** The agent's notes, and a preview of the ticket. */
export function Notes() {
  const desk = useDesk();
  const { own, caller, view, shown, setup } = desk;
  const { t } = own;
  if (!view || !shown) {
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.notes')}</h2>
        <p>{t('agent.none.notes')}</p>
      </>
    );
  }
  const text = (): string => ticketText(desk, shown, setup.ticket === 'caller' ? caller : own);
  return (
    <>
      <label for="agent-note">{t('agent.ticket.notes')}</label>
      <textarea
        id="agent-note"
        rows={4}
        maxLength={20_000}
        value={view.note}
        readOnly={desk.isReadOnly}
        onInput={({ currentTarget }) => desk.act({ type: 'note.written', text: currentTarget.value })}
      />
      <Hidden view={view} />
      <label class="agent-check" for="agent-mask">
        <input
          id="agent-mask"
          type="checkbox"
          checked={view.isMasked}
          disabled={desk.isReadOnly}
          onChange={({ currentTarget }) => desk.act({ type: 'masking.changed', on: currentTarget.checked })}
        />
        {t('agent.ticket.mask')}
      </label>
      <div role="group" aria-label={t('agent.ticket.language')} class="agent-chips">
        {(Object.keys(LANGUAGES) as TicketLanguage[]).map((id) => (
          <Action
            key={id}
            isPressed={id === setup.ticket}
            data={{ 'data-option': id }}
            onClick={() => desk.set({ ticket: id })}
          >
            {t(LANGUAGES[id])}
          </Action>
        ))}
      </div>
      <Copy name="copy-ticket" look="main" text={text}>
        {t('agent.key.copy')}
      </Copy>
      <pre class="agent-ticket" data-ticket tabIndex={0} aria-label={t('agent.ticket.preview')} role="region">
        {text()}
      </pre>
    </>
  );
}

/** The secrets in the notes and in the fields about the caller, with a button to show or hide each one. */
function Hidden({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data } = desk;
  const fields = Object.entries(view.fields) as [CallField, string][];
  const secrets = (shown: readonly string[]): string[] => {
    const all = [secretsIn(view.note, shown), ...fields.map(([field, text]) => secretsIn(text, shown, field))];
    return [...new Set(all.flat())];
  };
  const pieces = view.isMasked && !desk.isReadOnly ? secrets(data.references) : [];
  const hidden = secrets([...data.references, ...view.shownPieces]);
  return (
    <div role="status">
      {pieces.length > 0 && (
        <div class="agent-chips" role="group" aria-label={own.t('agent.ticket.hiddenPieces')}>
          <p class="agent-hint">{own.t('agent.ticket.hidden')}</p>
          {pieces.map((text) => {
            const isHidden = hidden.includes(text);
            return (
              <Action
                key={text}
                isPressed={isHidden}
                data={{ 'data-piece': text }}
                onClick={() => desk.act({ type: isHidden ? 'piece.shown' : 'piece.hidden', text })}
              >
                {isHidden ? `${text} → ${MASK}` : text}
              </Action>
            );
          })}
        </div>
      )}
    </div>
  );
}
