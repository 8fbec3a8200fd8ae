import type { Dialog } from '../../machines/simulator/index.ts';
import { RowOf } from './control.tsx';
import { Icon } from './icons.tsx';
import type { Surroundings } from './surroundings.ts';

/** A question or a message in front of a screen. */
export function DialogOver({ dialog, around }: { dialog: Dialog; around: Surroundings }) {
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
