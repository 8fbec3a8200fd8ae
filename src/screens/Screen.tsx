import type { Dialog, ScreenView } from '../../machines/simulator/index.ts';
import { Control, RowOf } from './control.tsx';
import { Icon } from './icons.tsx';
import { PartOf } from './parts.tsx';
import type { ScreenContext } from './context.ts';

export interface ScreenProps extends Omit<ScreenContext, 'marks'> {
  view: ScreenView;
}

/** A device with one screen: a figure, or live with `onTap`. */
export function Screen({ view, ...given }: ScreenProps) {
  const context: ScreenContext = { ...given, marks: view.marks };
  const dark = view.parts.some(({ kind }) => kind === 'view');
  const parts = view.parts.map((part) => <PartOf part={part} context={context} />);
  const kind = `s s-${view.device}${dark ? ' s-dark' : ''}${context.live ? ' s-live' : ''}`;
  // The key resets all state for another screen.
  return (
    <div class={`${kind}${view.arrow && view.marks.length > 0 ? ' s-arrow' : ''}`}>
      <div class="s-in" key={view.screen}>
        {context.live && view.dialog ? (
          <div class="s-behind" inert>
            {parts}
          </div>
        ) : (
          parts
        )}
        {view.dialog && <DialogOver dialog={view.dialog} context={context} />}
        {view.notice && (
          <Control control={view.notice} className="s-notice" context={context}>
            {context.live && <span>{context.live.nameOf(view.notice.id)}</span>}
          </Control>
        )}
        {view.home && <Control control={view.home} className="s-home" context={context} />}
      </div>
    </div>
  );
}

function DialogOver({ dialog, context }: { dialog: Dialog; context: ScreenContext }) {
  const { icon, text, buttons } = dialog;
  const words = text === undefined ? undefined : context.words(text);
  const named = context.live && ({ role: 'dialog', 'aria-label': words ?? context.live.screen } as const);
  return (
    <div class="s-over">
      <div class="s-dialog" {...named}>
        <Icon name={icon} />
        {words ? <p>{words}</p> : <span class="s-blank" />}
        <div class="s-answers">
          {buttons.map((button) => (
            <RowOf row={button} className="s-answer" context={context} />
          ))}
        </div>
      </div>
    </div>
  );
}
