import { callPage, type CallPage } from '../call-page.ts';
import { callValues } from '../call-values.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Copy } from '../copied.tsx';
import { sendingOf } from '../sending.ts';
import { Sheet } from './sheet.tsx';
import { SpelledOut } from './spelling.tsx';

/**
 * Sends callers their place, to continue alone: as a text message, a mail, a text to copy, a QR code or a printed
 * sheet.
 */
export function ToCaller({ store }: { store: ConsoleStore }) {
  const { t } = store.own;
  const page = callPage(store);
  if (page) return <Ways store={store} page={page} />;
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.sending.title')}</h2>
      <p>{t('agent.sending.none')}</p>
    </>
  );
}

function Ways({ store, page }: { store: ConsoleStore; page: CallPage }) {
  const { own, caller } = store;
  const { t } = own;
  const { text, sms, mail } = sendingOf(caller, page, callValues(store));
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.sending.title')}</h2>
      {page.number !== undefined && (
        <>
          <p class="agent-place">
            {t('walk.place')} <b data-case-code>{page.number}</b>
          </p>
          <details class="agent-more">
            <summary>{t('agent.sending.aloud')}</summary>
            <SpelledOut store={store} text={page.number} />
          </details>
        </>
      )}
      <p class="agent-message" lang={caller === own ? undefined : caller.language} data-short>
        {text}
      </p>
      <Sheet store={store} page={page}>
        <a class="agent-button" href={sms.address} data-action="send-sms" aria-keyshortcuts="Shift+S">
          <kbd aria-hidden="true">S</kbd> {t('agent.key.sms')}
        </a>
        <a class="agent-button" href={mail} data-action="send-mail" aria-keyshortcuts="Shift+M">
          <kbd aria-hidden="true">M</kbd> {t('agent.key.mail')}
        </a>
        <Copy words={own} name={t('agent.key.short')} text={() => text} action="copy-short" shortcut="C" />
        <Copy words={own} name={t('walk.copyLink')} text={() => page.link} action="copy-link" shortcut="L" />
      </Sheet>
      <p class="agent-hint">
        {sms.number === undefined ? t('agent.sending.unaddressed') : t('agent.sending.to', { number: sms.number })}
      </p>
    </>
  );
}
