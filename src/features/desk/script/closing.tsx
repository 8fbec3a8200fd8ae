import { useState } from 'preact/hooks';
import type { CaseOutcome, CaseView, Disposition } from '../../../../machines/console/index.ts';
import { outcomeText } from '../calls.ts';
import { Action, Choice, LineOf, MainHeading } from '../parts.tsx';
import { goToMain, useDesk } from '../use-desk.ts';
import { Body } from './body.tsx';

export function Closing() {
  const desk = useDesk();
  const { t } = desk.own;
  const { callbackFor } = desk.setup;
  if (callbackFor !== undefined) return <Callback disposition={callbackFor} />;
  return (
    <Body
      actions={
        <Action name="keep-open" onClick={() => desk.set({ isClosing: false })}>
          {t('agent.closing.not')}
        </Action>
      }
    >
      <MainHeading text={t('agent.closing.title')} />
      <div class="agent-choices">
        <Ends />
      </div>
    </Body>
  );
}

/** Asks for the callback number. The call can end without one. */
function Callback({ disposition }: { disposition: string }) {
  const desk = useDesk();
  const { t } = desk.own;
  const [number, setNumber] = useState('');
  const end = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = number.trim();
    const outcome = desk.data.dispositions[disposition]?.outcome ?? 'escalated';
    if (text !== '') desk.act({ type: 'field.written', field: 'callback', text });
    desk.act({ type: 'case.closed', outcome, disposition });
    goToMain();
  };
  return (
    <Body
      actions={
        <Action name="keep-open" onClick={() => desk.set({ callbackFor: undefined })}>
          {t('walk.back')}
        </Action>
      }
    >
      <Farewell disposition={disposition} />
      <h2>
        <label for="agent-callback">{t('agent.fields.callback')}</label>
      </h2>
      <form class="cluster" onSubmit={end}>
        <input
          id="agent-callback"
          data-agent-main
          type="tel"
          autocomplete="off"
          maxLength={120}
          value={number}
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <button type="submit" class="button main-button" data-action="end-call">
          {t(number.trim() === '' ? 'agent.closing.noNumber' : 'agent.key.close')}
        </button>
      </form>
    </Body>
  );
}

export function Closed({ view: { outcome, disposition } }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data, isReadOnly, shown } = desk;
  if (shown && desk.isSaving(shown)) {
    return (
      <Body>
        <MainHeading text={own.t('agent.closed.saving')} />
      </Body>
    );
  }
  // A call that was solved without a choice of disposition uses the first one for solved calls.
  const solved = Object.entries(data.dispositions).find(([, each]) => each.outcome === 'solved')?.[0];
  return (
    <Body data={{ 'data-outcome': outcome ?? 'open' }}>
      <MainHeading text={outcomeText({ outcome: outcome ?? 'open', disposition }, own)} />
      <Farewell disposition={disposition ?? (outcome === 'solved' ? solved : undefined)} />
      <p>{own.t(isReadOnly ? 'agent.closed.archived' : 'agent.closed.text')}</p>
    </Body>
  );
}

/** The choices if the desk has no dispositions. */
const OUTCOMES: readonly CaseOutcome[] = ['solved', 'escalated', 'left'];

/** Buttons that end the call, each with what to say. For all dispositions, or for those with one outcome. */
export function Ends({ of }: { of?: CaseOutcome }) {
  const desk = useDesk();
  const { data, view } = desk;
  const own = Object.entries(data.dispositions);
  const all: readonly (readonly [id: string | undefined, end: Disposition])[] =
    own.length > 0 ? own : OUTCOMES.map((outcome) => [undefined, { outcome }] as const);
  return (
    <>
      {all
        // Number them before filtering, so that each keeps its digit in shorter lists.
        .map(([disposition, end], index) => ({ disposition, ...end, number: index + 1 }))
        .filter(({ outcome }) => of === undefined || outcome === of)
        .map(({ disposition, outcome, callback, number }) => (
          <Choice
            key={disposition ?? outcome}
            number={number}
            isOwn
            text={(words) => outcomeText({ outcome, disposition }, words)}
            onChoose={() => {
              const isAsked = callback && view?.fields.callback === undefined;
              if (isAsked) return desk.set({ isClosing: true, callbackFor: disposition });
              desk.act({ type: 'case.closed', outcome, ...(disposition !== undefined && { disposition }) });
            }}
            data={{ 'data-outcome': outcome, ...(disposition !== undefined && { 'data-disposition': disposition }) }}
          >
            <Farewell disposition={disposition} />
          </Choice>
        ))}
    </>
  );
}

function Farewell({ disposition }: { disposition: string | undefined }) {
  const { caller, own } = useDesk();
  const lines = caller.dispositions[disposition ?? '']?.say ?? [];
  if (lines.length === 0) return null;
  return (
    <span class="agent-told" lang={caller === own ? undefined : caller.language}>
      {lines.map((line) => (
        <span>
          <LineOf line={line} />
        </span>
      ))}
    </span>
  );
}

/** Asks whether it really works: the last question of a script and of an interview. */
export function Verdict() {
  const desk = useDesk();
  return (
    <>
      <Choice
        number={1}
        text={({ t }) => t('walk.yes')}
        onChoose={() => desk.act({ type: 'result.confirmed' })}
        data={{ 'data-action': 'finish' }}
      />
      <Choice
        number={2}
        text={({ t }) => t('walk.no')}
        onChoose={() => desk.act({ type: 'result.denied' })}
        data={{ 'data-action': 'deny' }}
      />
    </>
  );
}
