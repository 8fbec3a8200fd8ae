import { Fragment } from 'preact';
import {
  type CallField,
  callNumber,
  type CaseView,
  MASK,
  secretsIn,
  writeCaseFile,
} from '../../../../machines/console/index.ts';
import type { ScreenView } from '../../../../machines/simulator/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { download } from '../import-cases.ts';
import { Action, AgentName, Copy, Figure, Key, markNames, screenName } from '../parts.tsx';
import { callPage, callValues, sendingOf } from '../sending.ts';
import { type Tab, TABS } from '../setup.ts';
import { ticketText } from '../tickets.ts';
import { useDesk } from '../use-desk.ts';
import { Replies } from './replies.tsx';
import { TicketOut } from './ticket-out.tsx';

const NAMES = {
  replies: 'agent.key.replies',
  sending: 'agent.sending.tab',
  notes: 'agent.key.notes',
} as const satisfies Record<Tab, string>;

const KEYS: Readonly<Record<Tab, string>> = { replies: 'r', sending: 'h', notes: 'm' };

export function Side() {
  const desk = useDesk();
  const { own, setup, shown } = desk;
  const move = (event: KeyboardEvent): void => {
    const here = TABS.indexOf(setup.tab);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    const tab = to === undefined ? undefined : TABS.at(to % TABS.length);
    if (!tab) return;
    event.preventDefault();
    desk.set({ tab });
    document.getElementById(`agent-tab-${tab}`)?.focus();
  };
  return (
    <section class="agent-side" aria-label={own.t('agent.side')}>
      <Mirror />
      <div class="agent-desk card">
        <div role="tablist" class="agent-tabs" aria-label={own.t('agent.side')} onKeyDown={move}>
          {TABS.map((tab) => (
            <button
              type="button"
              key={tab}
              role="tab"
              id={`agent-tab-${tab}`}
              aria-selected={tab === setup.tab}
              aria-controls="agent-panel"
              aria-keyshortcuts={desk.keyFor(KEYS[tab])}
              tabIndex={tab === setup.tab ? 0 : -1}
              onClick={() => desk.set({ tab })}
            >
              <Key of={KEYS[tab]} /> {own.t(NAMES[tab])}
            </button>
          ))}
        </div>
        <div
          role="tabpanel"
          id="agent-panel"
          class="agent-panel"
          aria-labelledby={`agent-tab-${setup.tab}`}
          tabIndex={-1}
        >
          {/* The key resets the panel for each call: a message such as “Copied” is about one call. */}
          <Fragment key={shown?.id}>
            {setup.tab === 'replies' && <Replies />}
            {setup.tab === 'sending' && <ToCaller />}
            {setup.tab === 'sending' && <Handover />}
            {setup.tab === 'notes' && <Notes />}
          </Fragment>
        </div>
      </div>
    </section>
  );
}

/** The screens that the caller should see now. */
function screensOf({ data, view }: ConsoleStore): readonly ScreenView[] {
  if (!view || view.phase === 'closed') return [];
  const { script, diagnosis, device } = view;
  if (diagnosis) {
    const { symptom, interview } = diagnosis;
    const asked = (interview.phase === 'asking' && data.asked[symptom]?.[interview.step]) || {};
    // The screen of the caller's phone if that is known, otherwise a page in the browser.
    return [asked[device ?? ''] ?? Object.values(asked).find((each) => each.device === 'browser')].filter(
      (each) => each !== undefined,
    );
  }
  const { guide = '', walk } = script ?? {};
  return (walk && 'progress' in walk && data.screens[guide]?.[walk.progress.step]) || [];
}

/** The caller's phone, or the page in the browser. */
function Mirror() {
  const desk = useDesk();
  const { own } = desk;
  const views = screensOf(desk);
  const [first] = views;
  if (!first) return null;
  return (
    <div class="agent-mirror stage" data-screens={views.length} role="group" aria-label={own.t('agent.sees')}>
      {views.map((view) => (
        <Figure view={view} />
      ))}
      {views.length === 1 && (
        <div aria-hidden="true">
          <p class="agent-hint">{own.t('agent.sees')}</p>
          <p>
            <b>{screenName(first, own)}</b>
          </p>
          {markNames(first, own).map((name) => (
            <p class="agent-hint">{name}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function Notes() {
  const desk = useDesk();
  const { own, view, shown } = desk;
  const { t } = own;
  if (!view || !shown) {
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.notes')}</h2>
        <p>{t('agent.none.notes')}</p>
      </>
    );
  }
  return (
    <>
      <label for="agent-note">{t('agent.ticket.notes')}</label>
      <textarea
        id="agent-note"
        rows={2}
        maxLength={20_000}
        value={view.note}
        readOnly={desk.isReadOnly}
        onInput={({ currentTarget }) => desk.act({ type: 'note.written', text: currentTarget.value })}
      />
      <Hidden view={view} />
      <pre class="agent-ticket" data-ticket tabIndex={0} aria-label={t('agent.ticket.preview')} role="region">
        {ticketText(desk, shown)}
      </pre>
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
      <TicketOut of={shown} />
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
        <div class="cluster" role="group" aria-label={own.t('agent.ticket.hiddenPieces')}>
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

/** Sends callers their place, to continue alone: as a text message, a mail, or a text to copy. */
function ToCaller() {
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
        <p class="agent-number">
          {t('walk.place')} <b data-case-code>{page.number}</b>
        </p>
      )}
      <p class="agent-message" lang={caller === own ? undefined : caller.language} data-short>
        {text}
      </p>
      <div class="cluster">
        <a class="button" href={sms.address} data-action="send-sms">
          {t('agent.key.sms')}
        </a>
        <a class="button" href={mail} data-action="send-mail">
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

/** Hands the call over to a colleague as a file. */
function Handover() {
  const { own, shown, data, setup } = useDesk();
  const { t } = own;
  if (!shown) return null;
  const text = (): string => writeCaseFile([shown], data.references, setup.agent || undefined);
  return (
    <>
      <h2>{t('agent.handover.title')}</h2>
      <p>{t('agent.handover.text')}</p>
      <AgentName id="agent-sender" />
      <div class="cluster">
        <Action name="file-handover" onClick={() => download(`shirube-${callNumber(shown.id)}.json`, text())}>
          {t('agent.handover.file')}
        </Action>
      </div>
    </>
  );
}
