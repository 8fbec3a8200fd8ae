import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { callNumber, runningIn, timesOf, type Case, type CaseId } from '../../../../machines/console/index.ts';
import { callName, callState, callTime, isAtHand } from '../calls.ts';
import { clockText } from '../clock.ts';
import { openCall } from '../keys.ts';
import { goToMain } from '../main-heading.ts';
import { Action } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { ClosedCalls } from './closed-calls.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Tools } from './tools.tsx';

/** The list of calls, the field for a code, and tools for all calls. */
export function Rail() {
  const { own, shown } = useDesk();
  return (
    <section class="agent-rail" aria-label={own.t('agent.cases.title')}>
      <OpenCalls />
      {/* The key clears the field, with any rejected number, when another call is shown. */}
      <CodeEntry key={shown?.id} />
      <ClosedCalls />
      <Tools />
    </section>
  );
}

/** Open calls, and the one that was just closed, each with its clock; then those that other windows own. */
function OpenCalls() {
  const desk = useDesk();
  const { own, context, others } = desk;
  const now = Date.now();
  return (
    <div class="agent-cases">
      <Action name="open-case" look="main" shortcut="n" onClick={() => openCall(desk)}>
        {own.t('agent.cases.open')}
      </Action>
      <ul role="list">
        {context.cases
          .filter((each) => isAtHand(each, desk))
          .map((each) => (
            <li key={each.id}>
              <CallButton
                id={each.id}
                name={callName(each, now)}
                time={callTime(each, now)}
                state={callState(each, desk)}
                data={{ 'data-case': each.id }}
              >
                <Clock of={each} />
              </CallButton>
            </li>
          ))}
        {others
          .filter(({ outcome }) => outcome === 'open')
          .map((each) => (
            <li key={each.id}>
              <CallButton
                id={each.id}
                name={each.name ?? callTime(each, now)}
                time={callTime(each, now)}
                state={own.t('agent.foreign.state')}
                data={{ 'data-case': each.id }}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

interface CallButtonProps {
  id: CaseId;
  name: string;
  /** When the call was opened. */
  time: string;
  /** A short text for its state. */
  state: string;
  data: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}

/** A button with the name, number and state of a call. It shows the call. */
export function CallButton({ id, name, time, state, data, children }: CallButtonProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="agent-case"
      aria-current={id === desk.shown?.id ? 'true' : undefined}
      onClick={() => void desk.show(id).then(goToMain)}
      {...data}
    >
      <b>{name}</b>
      {children}
      <span>{[callNumber(id), ...(name === time ? [] : [time]), state].join(' · ')}</span>
    </button>
  );
}

const RUNNING = {
  talking: 'agent.clock.talking',
  held: 'agent.clock.held',
  wrapUp: 'agent.clock.wrapUp',
} as const;

/** The time that is running, such as talking or hold. The talking time if none is running. */
function Clock({ of }: { of: Case }) {
  const { t } = useDesk().own;
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = Date.now();
  const running = runningIn(of, now) ?? 'talking';
  const time = clockText(Math.round(timesOf(of, now)[running] / 1000));
  return <time class={`agent-clock agent-clock-${running}`}>{t(RUNNING[running], { time })}</time>;
}
