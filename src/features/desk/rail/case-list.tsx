import { callNumber, type CaseId } from '../../../../machines/console/index.ts';
import { callName, callState, callTime, isAtHand } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { openCall } from '../open-call.ts';
import { Clock, Times } from './clock.tsx';

/** Open calls, and the one that was just closed, each with its clock; then those that other windows own. */
export function CaseList({ store }: { store: ConsoleStore }) {
  const { own, context, others } = store;
  return (
    <div class="agent-cases">
      <button
        type="button"
        class="agent-button agent-main"
        data-action="open-case"
        aria-keyshortcuts="n"
        onClick={() => openCall(store)}
      >
        {own.t('agent.cases.open')}
      </button>
      <ul role="list">
        {context.cases
          .filter((each) => isAtHand(each, store))
          .map((each) => (
            <li key={each.id}>
              <CaseButton
                store={store}
                id={each.id}
                name={callName(each, Date.now())}
                time={callTime(each, Date.now())}
                state={callState(each, store)}
                data={{ 'data-case': each.id }}
              >
                <Clock store={store} of={each} />
              </CaseButton>
            </li>
          ))}
        {others
          .filter(({ outcome }) => outcome === 'open')
          .map((each) => (
            <li key={each.id}>
              <CaseButton
                store={store}
                id={each.id}
                name={each.name ?? callTime(each, Date.now())}
                time={callTime(each, Date.now())}
                state={own.t('agent.foreign.state')}
                data={{ 'data-case': each.id }}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

interface CaseButtonProps {
  store: ConsoleStore;
  id: CaseId;
  name: string;
  /** When the call was opened. */
  time: string;
  /** A short text for its state. */
  state: string;
  data: Readonly<Record<string, string>>;
  children?: preact.ComponentChildren;
}

/** A button with the name, number and state of a call. It shows the call. */
export function CaseButton({ store, id, name, time, state, data, children }: CaseButtonProps) {
  const { shown } = store;
  const isShown = id === shown?.id;
  return (
    <button
      type="button"
      class="agent-case"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => void store.show(id).then(goToMain)}
      {...data}
    >
      <b>{name}</b>
      {children}
      <span>{[callNumber(id), ...(name === time ? [] : [time]), state].join(' · ')}</span>
      {isShown && <Times store={store} of={shown} />}
    </button>
  );
}
