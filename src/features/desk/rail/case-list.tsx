import type { Case } from '../../../../machines/console/index.ts';
import { callName, callState, isAtHand } from '../calls.ts';
import type { Desk } from '../desk.ts';
import { goToMain } from '../main-heading.ts';
import { openCall } from '../open-call.ts';
import { Clock, Times } from './clock.tsx';

/** Every call that is open, and one that is just being written about, each with its clock. */
export function CaseList({ desk }: { desk: Desk }) {
  const { own, context } = desk;
  return (
    <div class="agent-cases">
      <button
        type="button"
        class="agent-button agent-main"
        data-action="open-case"
        aria-keyshortcuts="n"
        onClick={() => openCall(desk)}
      >
        {own.t('agent.cases.open')}
      </button>
      <ul role="list">
        {context.cases
          .filter((each) => isAtHand(each, desk))
          .map((each) => (
            <li key={each.id}>
              <CaseButton desk={desk} of={each} name={callName(each, Date.now())} data={{ 'data-case': each.id }}>
                <Clock desk={desk} of={each} />
              </CaseButton>
            </li>
          ))}
      </ul>
    </div>
  );
}

interface CaseButtonProps {
  desk: Desk;
  of: Case;
  /** When it came, as that is told there. */
  name: string;
  data: Readonly<Record<string, string>>;
  children?: preact.ComponentChildren;
}

/** A call by when it came, and where it stands: pressed, it is on screen. */
export function CaseButton({ desk, of, name, data, children }: CaseButtonProps) {
  const isShown = of === desk.shown;
  return (
    <button
      type="button"
      class="agent-case"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => {
        desk.show(of.id);
        goToMain();
      }}
      {...data}
    >
      <b>{name}</b>
      {children}
      <span>{callState(of, desk)}</span>
      {isShown && <Times desk={desk} of={of} />}
    </button>
  );
}
