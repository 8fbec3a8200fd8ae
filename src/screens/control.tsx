import type { ComponentChildren } from 'preact';
import type { Control as ControlView, Row } from '../../machines/simulator/index.ts';
import { Icon } from './icons.tsx';
import type { Surroundings } from './surroundings.ts';

interface ControlProps {
  control: ControlView;
  /** The class of its appearance. */
  look: string;
  around: Surroundings;
  /** Replaces the label. */
  children?: ComponentChildren;
}

/** A control: a button on live screens. A mark is a ring with a number, so that it does not depend on color. */
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

function Blank() {
  return <span class="s-blank" />;
}

/** A control, or a blank entry. */
export function RowOf({ row, look, around }: { row: Row; look: string; around: Surroundings }) {
  if (row !== 'blank') return <Control control={row} look={look} around={around} />;
  return (
    <span class={look}>
      <Blank />
    </span>
  );
}
