import type { ScreenView } from '../../machines/simulator/index.ts';
import { Control } from './control.tsx';
import { DialogOver } from './dialog.tsx';
import { PartOf } from './parts.tsx';
import type { Surroundings } from './surroundings.ts';

export interface ScreenProps extends Omit<Surroundings, 'marks'> {
  view: ScreenView;
}

/** A device with one screen on it, drawn from plain data: a figure without `onTap`, live with it. */
export function Screen({ view, ...given }: ScreenProps) {
  const around: Surroundings = { ...given, marks: view.marks };
  const dark = view.parts.some(({ kind }) => kind === 'view');
  const parts = view.parts.map((part) => <PartOf part={part} around={around} />);
  const kind = `s s-${view.device}${dark ? ' s-dark' : ''}${around.live ? ' s-live' : ''}`;
  // On a live screen nothing behind a dialog can be reached, and each screen is a new one: nothing of the last stays.
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
