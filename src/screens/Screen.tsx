import type { Dialog, ScreenView } from '../../machines/simulator/index.ts';
import { Control, RowOf } from './control.tsx';
import { Icon } from './icons.tsx';
import { PartOf } from './parts.tsx';
import type { Surroundings } from './surroundings.ts';

export interface ScreenProps extends Omit<Surroundings, 'marks'> {
  view: ScreenView;
}

/** A device with one screen: a figure, or live with `onTap`. */
export function Screen({ view, ...given }: ScreenProps) {
  const around: Surroundings = { ...given, marks: view.marks };
  const dark = view.parts.some(({ kind }) => kind === 'view');
  const parts = view.parts.map((part) => <PartOf part={part} around={around} />);
  const kind = `s s-${view.device}${dark ? ' s-dark' : ''}${around.live ? ' s-live' : ''}`;
  // The key resets all state for another screen.
  return (
    <div class={`${kind}${view.arrow && view.marks.length > 0 ? ' s-arrow' : ''}`}>
      <div class="s-in" key={view.screen}>
        {around.live && view.dialog ? (
          <div class="s-behind" inert>
            {parts}
          </div>
        ) : (
          parts
        )}
        {view.dialog && <DialogOver dialog={view.dialog} around={around} />}
        {view.notice && (
          <Control control={view.notice} look="s-notice" around={around}>
            {around.live && <span>{around.live.nameOf(view.notice.id)}</span>}
          </Control>
        )}
        {view.home && <Control control={view.home} look="s-home" around={around} />}
      </div>
    </div>
  );
}

function DialogOver({ dialog, around }: { dialog: Dialog; around: Surroundings }) {
  const { icon, text, buttons } = dialog;
  const words = text === undefined ? undefined : around.words(text);
  const named = around.live && ({ role: 'dialog', 'aria-label': words ?? around.live.screen } as const);
  return (
    <div class="s-over">
      <div class="s-dialog" {...named}>
        <Icon name={icon} />
        {words ? <p>{words}</p> : <span class="s-blank" />}
        <div class="s-answers">
          {buttons.map((button) => (
            <RowOf row={button} look="s-answer" around={around} />
          ))}
        </div>
      </div>
    </div>
  );
}
