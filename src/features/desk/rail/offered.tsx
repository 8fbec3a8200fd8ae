import type { CallField } from '../../../../machines/console/index.ts';
import { callOfOffer, takeOffer } from '../crm.ts';
import { Action } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { FIELDS } from './caller.tsx';

/** A caller from a link or a CRM, whose call the agent takes or leaves. */
export function Offered() {
  const desk = useDesk();
  const { own, words, setup } = desk;
  const { t } = own;
  const { offer } = setup;
  if (!offer) return null;
  const facts = [
    ...(Object.entries(offer.fields) as [CallField, string][]).map(([field, text]) => [t(FIELDS[field]), text]),
    [t('agent.ticket.caller'), words.find(({ language }) => language === offer.language)?.name],
    [t('agent.facts.platform'), own.names.platform[offer.device ?? '']],
  ];
  return (
    <div class="agent-offer card" role="status">
      <h2>{t('agent.offer.title')}</h2>
      <ul role="list">
        {facts.map(
          ([name, text]) =>
            text !== undefined && (
              <li key={name}>
                {name}
                {t('agent.ticket.colon')}
                <b>{text}</b>
              </li>
            ),
        )}
      </ul>
      <p class="agent-hint">{t('agent.offer.text')}</p>
      <div class="cluster">
        <Action name="take-call" isMain shortcut="a" onClick={() => void takeOffer(desk, offer)}>
          {t(callOfOffer(desk, offer) === undefined ? 'agent.offer.take' : 'agent.offer.show')}
        </Action>
        <Action name="leave-call" onClick={() => desk.set({ offer: undefined })}>
          {t('agent.offer.leave')}
        </Action>
      </div>
    </div>
  );
}
