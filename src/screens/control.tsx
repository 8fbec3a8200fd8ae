import type { ComponentChildren } from 'preact';
import type { Control as ControlView, Row } from '../../machines/simulator/index.ts';
import { Icon } from './icons.tsx';
import type { ScreenContext } from './context.ts';

interface ControlProps {
  control: ControlView;
  /** The class of its appearance. */
  className: string;
  context: ScreenContext;
  /** Replaces the label. */
  children?: ComponentChildren;
}

/** A control: a button on live screens. A mark is a ring with a number, so that it does not depend on color. */
export function Control({ control, className, context, children }: ControlProps) {
  const { id, label, icon, on } = control;
  const mark = context.marks.find((each) => each.control === id);
  const name = label === undefined ? context.live?.nameOf(id) : undefined;
  const bare = icon !== undefined || children !== undefined;
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children ?? (label ? <span>{context.words(label)}</span> : !icon && (name ? <span>{name}</span> : <Blank />))}
      {on !== undefined && <i class={on ? 's-switch s-on' : 's-switch'} />}
      {mark && <b class="s-turn">{mark.turn}</b>}
    </>
  );
  const names = mark ? `${className} s-mark` : className;
  if (!context.onTap) {
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
      {...(on !== undefined && context.live ? { role: 'switch', 'aria-checked': on } : {})}
      onClick={() => context.onTap?.(id)}
    >
      {content}
    </button>
  );
}

function Blank() {
  return <span class="s-blank" />;
}

/** A control, or a blank entry. */
export function RowOf({ row, className, context }: { row: Row; className: string; context: ScreenContext }) {
  if (row !== 'blank') return <Control control={row} className={className} context={context} />;
  return (
    <span class={className}>
      <Blank />
    </span>
  );
}
