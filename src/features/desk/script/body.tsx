import type { ComponentChildren } from 'preact';
import { Action } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';

interface BodyProps {
  data?: Record<string, string | boolean>;
  /** The buttons of this screen. They stay in view, with the one that ends the call. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** What the middle of the console shows, and its buttons. */
export function Body({ data, actions, children }: BodyProps) {
  const { view } = useDesk();
  return (
    <>
      <div class="agent-body" {...data}>
        {children}
      </div>
      {view && (
        <div class="agent-bar cluster">
          {actions}
          {view.phase === 'closed' ? <Reopen /> : <End />}
        </div>
      )}
    </>
  );
}

function End() {
  const desk = useDesk();
  const { isClosing } = desk.setup;
  return (
    <Action
      name="close"
      shortcut="w"
      isPressed={isClosing}
      onClick={() => desk.set({ isClosing: !isClosing, callbackFor: undefined })}
    >
      {desk.own.t('agent.key.close')}
    </Action>
  );
}

function Reopen() {
  const desk = useDesk();
  const isArmed = desk.setup.armed === 'reopen';
  const reopen = (): void => {
    if (isArmed) desk.act({ type: 'case.reopened' });
    else desk.set({ armed: 'reopen' });
  };
  return (
    <Action name="reopen" shortcut="R" onClick={reopen}>
      {desk.own.t(isArmed ? 'agent.armed' : 'agent.key.reopen')}
    </Action>
  );
}
