import type { ScreenView } from '../../machines/activation/index.ts';
import { RowOf } from './control.tsx';
import { Icon } from './icons.tsx';
import { PartOf } from './parts.tsx';
import type { Surroundings } from './surroundings.ts';

export interface ScreenProps extends Omit<Surroundings, 'marks'> {
  view: ScreenView;
}

/** A device with one screen on it, drawn from plain data: a figure without `onTap`, live with it. */
export function Screen({ view, ...given }: ScreenProps) {
  const around: Surroundings = { ...given, marks: view.marks };
  const dark = view.parts.some(({ kind }) => kind === 'view');
  return (
    <div class={`s s-${view.device}${dark ? ' s-dark' : ''}${view.arrow && view.marks.length > 0 ? ' s-arrow' : ''}`}>
      <div class="s-in">
        {view.parts.map((part) => (
          <PartOf part={part} around={around} />
        ))}
        {view.dialog && (
          <div class="s-over">
            <div class="s-dialog">
              <Icon name={view.dialog.icon} />
              {view.dialog.text ? <p>{around.words(view.dialog.text)}</p> : <span class="s-blank" />}
              <div class="s-answers">
                {view.dialog.buttons.map((button) => (
                  <RowOf row={button} look="s-answer" around={around} />
                ))}
              </div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
