import type { ComponentChildren } from 'preact';
import type { Control as ControlView, Row } from '../../machines/simulator/index.ts';
import { Icon } from './icons.tsx';
import type { Surroundings } from './surroundings.ts';

interface ControlProps {
  control: ControlView;
  /** The class of its form: a row, a button, … */
  look: string;
  around: Surroundings;
  /** What it shows instead of its label. */
  children?: ComponentChildren;
}

/**
 * Whatever can be tapped. In a figure it is only drawn; on a live screen it is a button.
 * A mark is a ring with the number of its turn, so that it is told by shape as well as by colour.
 */
export function Control({ control, look, around, children }: ControlProps) {
  const { id, label, icon, on } = control;
  const mark = around.marks.find((each) => each.control === id);
  const name = label === undefined ? around.live?.nameOf(id) : undefined;
  const bare = icon !== undefined || children !== undefined;
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children ?? (label ? <span>{around.words(label)}</span> : !icon && (name ? <span>{name}</span> : <Blank />))}
      {on !== undefined && <i class={on ? 's-switch s-on' : 's-switch'} />}
      {mark && <b class="s-turn">{mark.turn}</b>}
    </>
  );
  const names = mark ? `${look} s-mark` : look;
  if (!around.onTap) {
    return (
      <span class={names} data-control={id}>
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={names}
      data-control={id}
      aria-label={bare ? name : undefined}
      {...(on !== undefined && around.live ? { role: 'switch', 'aria-checked': on } : {})}
      onClick={() => around.onTap?.(id)}
    >
      {content}
    </button>
  );
}

/** A text that no fact names. */
function Blank() {
  return <span class="s-blank" />;
}

/** A control, or an entry that no guide speaks of. */
export function RowOf({ row, look, around }: { row: Row; look: string; around: Surroundings }) {
  if (row !== 'blank') return <Control control={row} look={look} around={around} />;
  return (
    <span class={look}>
      <Blank />
    </span>
  );
}
