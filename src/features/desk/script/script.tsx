import { useState } from 'preact/hooks';
import { type CallField, callNumber, type CaseView, secretsIn } from '../../../../machines/console/index.ts';
import { Action, SideBySide, MainHeading } from '../parts.tsx';
import { NOTICES } from '../setup.ts';
import { useDesk } from '../use-desk.ts';
import { Closed, Closing, Verdict } from './closing.tsx';
import { Finder } from './finder.tsx';
import { Interview } from './interview.tsx';
import { Step, Troubled } from './step.tsx';

export function Script() {
  const { view, own } = useDesk();
  return (
    <section class="agent-script" aria-label={own.t('agent.script.title')}>
      {view && <CallBar view={view} />}
      <Main />
    </section>
  );
}

function Main() {
  const { view, setup } = useDesk();
  if (!view) return <Empty />;
  if (setup.isClosing) return <Closing />;
  if (view.phase === 'closed') return <Closed view={view} />;
  const { script, diagnosis } = view;
  if (setup.isSearching) return <Finder view={view} />;
  if (view.phase === 'diagnosing' && diagnosis) return <Interview view={view} diagnosis={diagnosis} />;
  if (!script) return <Finder view={view} />;
  const { guide, walk } = script;
  switch (walk.phase) {
    case 'introduced':
      return <Introduced guide={guide} />;
    case 'walking':
      return <Step guide={guide} walk={walk} />;
    case 'troubled':
      return <Troubled guide={guide} walk={walk} />;
    case 'confirming':
      return <Confirming guide={guide} />;
    case 'finished':
      return null;
  }
}

/** Controls for the whole call: the caller's language and details, search, hold, and the end. */
function CallBar({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, words, caller, setup } = desk;
  const { t } = own;
  const isClosed = view.phase === 'closed';
  return (
    <>
      <div class="agent-bar">
        <div class="agent-languages" role="group" aria-label={t('agent.language')}>
          {words.map(({ language, name }) => (
            <Action
              key={language}
              isPressed={language === caller.language}
              data={{ lang: language === own.language ? undefined : language }}
              onClick={() => desk.act({ type: 'caller.spoke', language })}
            >
              {name}
            </Action>
          ))}
        </div>
        <Identity view={view} />
        {/* Until a place is known, the finder is on screen anyway. */}
        {!isClosed && view.phase !== 'finding' && (
          <Action
            name="search-place"
            shortcut="o"
            isPressed={setup.isSearching}
            onClick={() => desk.set({ isSearching: !setup.isSearching })}
          >
            {t('agent.key.search')}
          </Action>
        )}
        {!isClosed && (
          <Action
            name="hold"
            shortcut="p"
            isPressed={view.isHeld}
            onClick={() => desk.act({ type: view.isHeld ? 'call.resumed' : 'call.held' })}
          >
            {t('agent.hold')}
          </Action>
        )}
        {isClosed ? (
          <Action
            name="reopen"
            shortcut="R"
            onClick={() => {
              if (setup.armed === 'reopen') desk.act({ type: 'case.reopened' });
              else desk.set({ armed: 'reopen' });
            }}
          >
            {t(setup.armed === 'reopen' ? 'agent.armed' : 'agent.key.reopen')}
          </Action>
        ) : (
          <Action
            name="close"
            shortcut="w"
            isPressed={setup.isClosing}
            onClick={() => desk.set({ isClosing: !setup.isClosing, callbackFor: undefined })}
          >
            {t('agent.key.close')}
          </Action>
        )}
      </div>
      {desk.isForeign && (
        <p class="agent-notice" role="status">
          {t('agent.foreign.text')}{' '}
          <Action name="take-over" look="main" onClick={() => void desk.takeOver()}>
            {t('agent.foreign.take')}
          </Action>
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

function Empty() {
  const { t } = useDesk().own;
  return (
    <div class="agent-body">
      <MainHeading text={t('agent.none.title')} />
      <p>{t('agent.none.text')}</p>
    </div>
  );
}

/** Before the first step: the requirements of the guide. */
function Introduced({ guide }: { guide: string }) {
  const desk = useDesk();
  const { t } = desk.own;
  return (
    <div class="agent-body" data-guide={guide}>
      <p class="agent-top">{desk.own.guide(guide).title}</p>
      <MainHeading text={t('agent.script.before')} />
      <SideBySide>
        {(words) => {
          const { requirements } = words.guide(guide);
          if (requirements.length === 0) return <p>{words.t('agent.script.nothingBefore')}</p>;
          return (
            <ul>
              {requirements.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          );
        }}
      </SideBySide>
      <div class="agent-choices">
        <Action name="next" look="choice" shortcut="ArrowRight" onClick={() => desk.act({ type: 'walk.started' })}>
          {t('agent.script.start')}
        </Action>
      </div>
    </div>
  );
}

function Confirming({ guide }: { guide: string }) {
  const desk = useDesk();
  return (
    <div class="agent-body" data-guide={guide}>
      <p class="agent-top">{desk.own.guide(guide).title}</p>
      <MainHeading text={({ t }) => t('walk.confirmTitle')} />
      <div class="agent-choices">
        <Verdict />
        <div class="agent-row">
          <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'step.left' })}>
            {desk.own.t('walk.back')}
          </Action>
        </div>
      </div>
    </div>
  );
}

const FIELDS = {
  name: 'agent.fields.name',
  ticket: 'agent.fields.ticket',
  callback: 'agent.fields.callback',
} as const satisfies Record<CallField, string>;
const ALL = Object.keys(FIELDS) as CallField[];

/** The number of the call and the caller's details. Expands to the fields for these. */
function Identity({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, shown, setup } = desk;
  const { t } = own;
  if (!shown) return null;
  const details = [
    ...ALL.flatMap((field) => view.fields[field] ?? []),
    ...(view.from === undefined ? [] : [t('agent.fields.from', { name: view.from })]),
  ];
  return (
    <details
      class="agent-identity"
      open={setup.isFillingIn}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== desk.setup.isFillingIn) desk.set({ isFillingIn: open });
      }}
    >
      <summary aria-keyshortcuts="j">
        <b>{callNumber(shown.id)}</b>{' '}
        {details.length > 0 ? details.join(' · ') : <span class="visually-hidden">{t('agent.fields.title')}</span>}
      </summary>
      {setup.isFillingIn && (
        <div class="agent-fields">
          {ALL.map((field) => (
            <Field key={`${shown.id} ${field}`} view={view} field={field} />
          ))}
        </div>
      )}
    </details>
  );
}

/** A field about the caller. It is stored on `change`, because half a name is useless. */
function Field({ view, field }: { view: CaseView; field: CallField }) {
  const desk = useDesk();
  const { own, data } = desk;
  const kept = view.fields[field] ?? '';
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  const id = `agent-field-${field}`;
  const secrets = view.isMasked ? secretsIn(text, [...data.references, ...view.shownPieces], field) : [];
  const keep = (): void => {
    setDraft(undefined);
    if (text.trim() !== kept) desk.act({ type: 'field.written', field, text: text.trim() });
  };
  return (
    <div>
      <label for={id}>{own.t(FIELDS[field])}</label>
      <input
        id={id}
        type={field === 'callback' ? 'tel' : 'text'}
        autocomplete="off"
        spellcheck={false}
        maxLength={120}
        value={text}
        readOnly={desk.isReadOnly}
        aria-describedby={`${id}-secret`}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={keep}
      />
      <p id={`${id}-secret`} class="agent-hint" role="status">
        {secrets.length > 0 && own.t('agent.fields.secret', { pieces: secrets.join(own.t('agent.separator')) })}
      </p>
    </div>
  );
}
