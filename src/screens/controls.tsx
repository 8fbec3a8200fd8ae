import type { ComponentChildren } from 'preact';
import type { Mark, Icon as Name, Control as ControlView, Row } from '../../machines/simulator/index.ts';
import { qrPath } from './qr-path.ts';

export interface ScreenContext {
  /** The text of a label. */
  words(key: string): string;
  /** The text of the portal's QR code. */
  payload: string;
  marks: readonly Mark[];
  /** Lists of a phone have icons. */
  isPhone: boolean;
  /** Called with the tapped control; `undefined` in figures. */
  onTap?: ((control: string) => void) | undefined;
  /** For screens that can be used; without it, fields are buttons. */
  live?: Live | undefined;
}

/** The words and functions that a usable screen needs. */
export interface Live {
  /** Prefix for the ids of fields. */
  id: string;
  /** The screen's accessible name. */
  screen: string;
  /** The name of a control without a label. */
  nameOf(control: string): string;
  /** Fills in a field or list. Returns a message if the value is rejected. */
  onEnter(control: string, value: string): string | undefined;
  /** Whether a text is a complete value of a field (normalized), the beginning of one, or neither. */
  read(control: string, text: string): { whole: string } | 'begun' | 'other';
  /** The value that a tap on the field enters; `undefined` if the reader types. */
  fillOf(control: string): string | undefined;
  /** An error for an empty field or list. */
  missing(control: string): string | undefined;
  /** The entries of lists; the first means that nothing is selected. */
  choices: readonly [none: string, ...choices: string[]];
  /** A shortcut beside a text field. */
  besides(control: string): ComponentChildren;
  /** Names of a code's picture and of the text below it. */
  code: { image: string; text: string };
  viewfinder?: ComponentChildren;
}

/** Paths on a 24 × 24 grid, kept short: a page may have fifteen screens. */
const PATHS: Readonly<Record<Name, string>> = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  back: 'M14 5l-7 7 7 7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-9 16-9 16 0',
  gear: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2 2M16.4 16.4l2 2M5.6 18.4l2-2M16.4 7.6l2-2',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  app: 'M4 18l6-7 4 4 6-9',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18',
  store: 'M5 8h14l-1 12H6zM9 8c0-5 6-5 6 0',
  bell: 'M6 17V11c0-8 12-8 12 0v6l2 1H4zM10 21h4',
  face: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9v2M15 9v2M9 15c2 2 4 2 6 0',
  finger: 'M6 11c0-8 12-8 12 0v3M9 20c-1-3-1-6-1-9 0-5 8-5 8 0 0 3 0 6-1 9M12 11v9',
  keypad: 'M6 6h.1M12 6h.1M18 6h.1M6 12h.1M12 12h.1M18 12h.1M6 18h.1M12 18h.1M18 18h.1',
  check: 'M5 12l5 5 9-10',
  warning: 'M12 4 2 20h20zM12 10v5M12 17.5h.1',
  flip: 'M4 10c2-6 12-7 15-1M20 4v5h-5M20 14c-2 6-12 7-15 1M4 20v-5h5',
  download: 'M12 4v10M8 10l4 4 4-4M5 19h14',
  wait: 'M7 4h10M7 20h10M8 4c0 6 8 10 8 16M16 4c0 6-8 10-8 16',
  phone: 'M7 3h10v18H7zM11 18h2',
  'no-camera': 'M3 8h4l2-3h6l2 3h4v11H3zM4 3l16 18',
  close: 'M6 6l12 12M18 6 6 18',
  airplane: 'M12 3v18M4 14l8-5 8 5M8 21l4-3 4 3',
  moon: 'M20 14a8 8 0 1 1-9-11c-2 6 3 11 9 11z',
  message: 'M4 5h16v11H10l-5 4v-4H4zM8 10.5h8',
};

export function Icon({ name }: { name: Name }) {
  return <Drawing className="s-i" path={PATHS[name]} />;
}

function Drawing({ className, path }: { className: string; path: string }) {
  return (
    <svg class={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Icons of entries without their own: they tell nothing, and no alternative text names them. */
const TILES = [PATHS.bell, 'M3 6h18v12H3zM3 10h18', 'M7 3h7l4 4v14H7zM10 12h5M10 16h5', PATHS.globe] as const;

/** A code on a screen. Figures mark it as an example and hide its middle, so that nobody types it. */
export function Code({ className, text, context }: { className: string; text: string; context: ScreenContext }) {
  // Hidden PINs have no letters or digits.
  if (context.live || !/[\p{L}\p{N}]/u.test(text)) return <span class={className}>{text}</span>;
  return (
    <span class={className}>
      <b class="s-example">{context.words('figures.example')}</b>
      {elided(text)}
    </span>
  );
}

/** Replaces all but the first and last two characters with dots; all of a short text. */
export function elided(text: string): string {
  const characters = [...text];
  const { length } = characters;
  return characters.map((each, at) => (length > 6 && (at < 2 || at >= length - 2) ? each : '•')).join('');
}

const QUIET = 4;

/** A scannable QR code with its quiet zone. */
export function QrCode({ text, name }: { text: string; name?: string | undefined }) {
  const { path, size } = qrPath(text);
  const side = size + 2 * QUIET;
  return (
    <svg
      class="s-qr"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      {...(name === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': name })}
    >
      <path d={path} />
    </svg>
  );
}

interface ControlProps {
  control: ControlView;
  className: string;
  context: ScreenContext;
  /** The number of its entry, for an icon if it has none. */
  entry?: number | undefined;
  /** Replaces the label. */
  children?: ComponentChildren;
}

/** A control: a button on live screens. A mark is a ring, with a number if there are several. */
export function Control({ control, className, context, entry, children }: ControlProps) {
  const { id, label, icon, on } = control;
  const mark = context.marks.find((each) => each.control === id);
  const name = label === undefined ? context.live?.nameOf(id) : undefined;
  const bare = icon !== undefined || children !== undefined;
  const content = (
    <>
      {icon ? <Icon name={icon} /> : <Tile entry={entry} />}
      {children ??
        (label ? (
          <span>{context.words(label)}</span>
        ) : (
          (!icon || (name && className === 's-row')) && <span class={name ? undefined : 's-blank'}>{name}</span>
        ))}
      {on !== undefined && <i class={on ? 's-switch s-on' : 's-switch'} />}
      {mark && context.marks.length > 1 && <b class="s-turn">{mark.turn}</b>}
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

/** The icon of an entry, by its number. */
function Tile({ entry }: { entry: number | undefined }) {
  return entry === undefined ? null : <Drawing className="s-t" path={TILES[entry % TILES.length] ?? ''} />;
}

interface RowProps extends Omit<ControlProps, 'control' | 'children'> {
  row: Row;
}

export function RowOf({ row, ...props }: RowProps) {
  if (row !== 'blank') return <Control control={row} {...props} />;
  return (
    <span class={props.className}>
      <Tile entry={props.entry} />
      <span class="s-blank" />
    </span>
  );
}
