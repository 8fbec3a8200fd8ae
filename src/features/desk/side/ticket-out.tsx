import { useState } from 'preact/hooks';
import type { Case } from '../../../../machines/console/index.ts';
import { sendTicket, ticketFields, ticketHost } from '../crm.ts';
import { Action, Copy } from '../parts.tsx';
import { ticketText } from '../tickets.ts';
import { useDesk } from '../use-desk.ts';

/** Copies the ticket, whole or by field, or sends it to the CRM that shows the console. */
export function TicketOut({ of }: { of: Case }) {
  const desk = useDesk();
  const { t } = desk.own;
  const [sent, setSent] = useState<Case>();
  const host = ticketHost();
  const send = (): void => {
    sendTicket(desk, of);
    setSent(of);
  };
  return (
    <>
      <details class="agent-more">
        <summary>{t('agent.ticket.fields')}</summary>
        <div class="cluster">
          {ticketFields(desk, of).texts.map(([name], index) => (
            <Copy
              key={name}
              name="copy-field"
              about={of.log.length}
              text={() => ticketFields(desk, of).texts[index]?.[1] ?? ''}
            >
              {t(name)}
            </Copy>
          ))}
        </div>
      </details>
      {host === undefined ? (
        <Copy name="copy-ticket" shortcut="k" about={of.log.length} text={() => ticketText(desk, of)}>
          {t('agent.key.copy')}
        </Copy>
      ) : (
        <span class="agent-copy cluster">
          <Action name="send-ticket" shortcut="k" onClick={send}>
            {t('agent.ticket.send', { host })}
          </Action>
          <span class="agent-said" role="status">
            {sent === of && t('agent.ticket.sent')}
          </span>
        </span>
      )}
    </>
  );
}
