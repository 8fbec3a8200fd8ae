import { useRef, useState } from 'preact/hooks';
import { callNumber, writeCaseFile, type Case } from '../../../../machines/console/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { callPage, callValues } from '../call-page.ts';
import { download } from '../download.ts';
import { callLink, MAX_LINK_LENGTH } from '../handover/call-link.ts';
import { Action, AgentName, Copy } from '../parts.tsx';
import { sendingOf } from '../sending.ts';
import { useDesk } from '../use-desk.ts';

/** Sends callers their place, to continue alone: as a text message, a mail, or a text to copy. */
export function ToCaller() {
  const desk = useDesk();
  const { own, caller } = desk;
  const { t } = own;
  const page = callPage(desk);
  if (!page)
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.sending.title')}</h2>
        <p>{t('agent.sending.none')}</p>
      </>
    );
  const { text, sms, mail } = sendingOf(caller, page, callValues(desk));
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.sending.title')}</h2>
      {page.number !== undefined && (
        <p class="agent-place">
          {t('walk.place')} <b data-case-code>{page.number}</b>
        </p>
      )}
      <p class="agent-message" lang={caller === own ? undefined : caller.language} data-short>
        {text}
      </p>
      <div class="agent-row">
        <a class="agent-button" href={sms.address} data-action="send-sms">
          {t('agent.key.sms')}
        </a>
        <a class="agent-button" href={mail} data-action="send-mail">
          {t('agent.key.mail')}
        </a>
        <Copy name="copy-short" text={() => text}>
          {t('agent.key.short')}
        </Copy>
        <Copy name="copy-link" text={() => page.link}>
          {t('walk.copyLink')}
        </Copy>
      </div>
      <p class="agent-hint">
        {sms.number === undefined ? t('agent.sending.unaddressed') : t('agent.sending.to', { number: sms.number })}
      </p>
    </>
  );
}

/** Hands the call over to a colleague: by a link, or by a file if it is too long for a link. */
export function Handover() {
  const desk = useDesk();
  const { own, shown, data, setup } = desk;
  const { t } = own;
  /** The last link, and the call as the link contains it. */
  const [made, setMade] = useState<{ link: string; of: Case }>();
  const isTooLong = useRef(false);
  if (!shown) return null;
  const textOf = (of: Case): string => writeCaseFile([of], data.references, setup.agent || undefined);
  const make = async (): Promise<string> => {
    const of = assertDefined(desk.shown, 'The call that is handed over');
    const link = await callLink(location.origin + location.pathname, textOf(of));
    isTooLong.current = link.length > MAX_LINK_LENGTH;
    if (isTooLong.current) throw new RangeError(`A link can have at most ${MAX_LINK_LENGTH} characters.`);
    setMade({ link, of });
    return link;
  };
  return (
    <>
      <h2>{t('agent.handover.title')}</h2>
      <p>{t('agent.handover.text')}</p>
      <AgentName id="agent-sender" />
      <div class="agent-row">
        <Copy
          name="copy-handover"
          text={make}
          failed={() => t(isTooLong.current ? 'agent.handover.tooLong' : 'agent.copyFailed')}
        >
          {t('agent.key.handOver')}
        </Copy>
        <Action name="file-handover" onClick={() => download(`shirube-${callNumber(shown.id)}.json`, textOf(shown))}>
          {t('agent.handover.file')}
        </Action>
      </div>
      {made?.of === shown && (
        <input
          type="text"
          readOnly
          value={made.link}
          aria-label={t('agent.handover.link')}
          data-handover
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
