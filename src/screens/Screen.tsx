import type { Row, ScreenPart, Dialog, ScreenView } from '../../machines/simulator/index.ts';
import { Code, QrCode, Control, RowOf, Icon, type ScreenContext } from './controls.tsx';
import { Field, List } from './field.tsx';

type Of<Kind extends ScreenPart['kind']> = Extract<ScreenPart, { kind: Kind }>;
type Drawn<Kind extends ScreenPart['kind']> = (props: { part: Of<Kind>; context: ScreenContext }) => preact.JSX.Element;

const DRAW: { [Kind in ScreenPart['kind']]: Drawn<Kind> } = {
  bar: ({ part: { start, title, end }, context }) => (
    <div class="s-bar">
      {start && <Control control={start} className="s-tool" context={context} />}
      {title && <span class="s-title">{context.words(title)}</span>}
      {end && <Control control={end} className="s-tool s-end" context={context} />}
    </div>
  ),
  rows: ({ part: { rows }, context }) => <div class="s-rows">{rowsOf(rows, 's-row', context, context.isPhone)}</div>,
  tabs: ({ part: { tabs }, context }) => <div class="s-tabs">{rowsOf(tabs, 's-tab', context, true)}</div>,
  text: ({ part: { lines } }) => <div class="s-text">{linesOf(lines)}</div>,
  chart: () => <Chart />,
  field: ({ part: { control, value }, context }) => <Field control={control} value={value} context={context} />,
  list: ({ part: { control, value }, context }) => <List control={control} value={value} context={context} />,
  output: ({ part: { label, value }, context }) => (
    <div class="s-field">
      <span>{context.words(label)}</span>
      <span class="s-input" />
      {value && <Code className="s-value" text={value} context={context} />}
    </div>
  ),
  button: ({ part: { control, quiet }, context }) => (
    <Control control={control} className={quiet ? 's-button s-quiet' : 's-button'} context={context} />
  ),
  buttons: ({ part: { controls }, context }) => (
    <div class="s-buttons">
      {controls.map((control) => (
        <Control control={control} className="s-button s-quiet" context={context} />
      ))}
    </div>
  ),
  result: ({ part: { icon, lines } }) => (
    <div class={icon === 'app' ? 's-hero' : 's-result'}>
      {icon === 'app' && <Chart />}
      <Icon name={icon} />
      {linesOf(lines)}
    </div>
  ),
  locks: ({ part: { control, icons }, context }) => (
    <Control control={control} className="s-locks" context={context}>
      {icons.map((icon) => (
        <Icon name={icon} />
      ))}
    </Control>
  ),
  apps: ({ part: { apps }, context }) => (
    <div class="s-apps">
      {apps.map((app, entry) => (
        <App app={app} entry={entry} context={context} />
      ))}
    </div>
  ),
  view: ({ part: { sees, locked }, context }) => (
    <div class={locked ? 's-view s-locked' : 's-view'}>
      {context.live?.viewfinder ?? (sees === 'code' ? <QrCode text={context.payload} /> : <Face />)}
    </div>
  ),
  shutter: ({ part: { flip, close }, context }) => (
    <div class="s-shutter">
      <i />
      <Control control={flip} className="s-tool" context={context} />
      {close && <Control control={close} className="s-tool s-close" context={context} />}
    </div>
  ),
  banner: ({ part: { control }, context }) => <Control control={control} className="s-banner" context={context} />,
  code: ({ part: { text }, context }) => (
    <div class="s-code">
      <QrCode text={context.payload} name={context.live?.code.image} />
      {context.live && <span class="visually-hidden">{context.live.code.text}</span>}
      <Code className="s-string" text={text} context={context} />
    </div>
  ),
  message: ({ part: { text }, context }) => (
    <div role={context.live && 'status'}>
      {text !== undefined && (
        <div class="s-message">
          <Icon name="message" />
          <Code className="s-string" text={text} context={context} />
        </div>
      )}
    </div>
  ),
  product: ({ part: { control }, context }) => (
    <div class="s-product">
      <Icon name="app" />
      <span class="s-blank" />
      <Control control={control} className="s-get" context={context} />
    </div>
  ),
  heading: ({ part: { label }, context }) => <div class="s-heading">{context.words(label)}</div>,
  space: () => <div class="s-space" />,
};

function Chart() {
  return (
    <svg class="s-chart" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      <path d="M-2 42V32L20 22l14 6 18-16 14 7 16-13 22 4v32z" />
    </svg>
  );
}

function Face() {
  return (
    <svg class="s-face" viewBox="0 0 100 140" aria-hidden="true">
      <path d="M50 28c32 0 28 60 0 60s-32-60 0-60M4 140c0-60 92-60 92 0z" />
    </svg>
  );
}

/** Signal, network and battery. The time is in the style sheet. */
function Status() {
  return (
    <div class="s-status" aria-hidden="true">
      <svg viewBox="0 0 66 16">
        <path d="M2 15 18 1v14zM22 7c6-6 12-6 18 0l-9 8zM46 3h18v11H46z" />
      </svg>
    </div>
  );
}

/** The keyboard, or a pad of digits. The letters are in the style sheet. */
function Keys({ isPad }: { isPad: boolean }) {
  return (
    <div class={isPad ? 's-keys s-pad' : 's-keys'} aria-hidden="true">
      {(isPad ? [3, 3, 3, 1] : [10, 9, 7]).map((keys) => (
        <i>{linesOf(keys)}</i>
      ))}
    </div>
  );
}

function linesOf(count: number) {
  return Array.from({ length: count }, () => <i />);
}

function rowsOf(rows: readonly Row[], className: string, context: ScreenContext, hasIcons: boolean) {
  return rows.map((row, entry) => (
    <RowOf row={row} entry={hasIcons ? entry : undefined} className={className} context={context} />
  ));
}

/** An app's icon and name. Long Japanese names may break after Latin letters. */
function App({ app, ...given }: { app: Row; entry: number; context: ScreenContext }) {
  const { context } = given;
  if (app === 'blank' || app.label === undefined) return <RowOf row={app} className="s-app" {...given} />;
  const [first, ...others] = context.words(app.label).split(/(?<=[a-z])(?=[^\x00-\xff])/i);
  return (
    <Control control={app} className="s-app" context={context}>
      <span>
        {first}
        {others.map((part) => [<wbr />, part])}
      </span>
    </Control>
  );
}

function PartOf({ part, context }: { part: ScreenPart; context: ScreenContext }) {
  const Draw = DRAW[part.kind] as Drawn<ScreenPart['kind']>;
  return <Draw part={part} context={context} />;
}

type Shown<Part extends keyof ScreenView> = NonNullable<ScreenView[Part]>;

export interface ScreenProps extends Omit<ScreenContext, 'marks' | 'isPhone'> {
  view: ScreenView;
}

/** A device with one screen: a figure, or live with `onTap`. */
export function Screen({ view, ...given }: ScreenProps) {
  const { device, marks, dialog, notice, shade, keypad, home } = view;
  const context: ScreenContext = { ...given, marks, isPhone: device !== 'browser' && device !== 'keypad' };
  const { live, isPhone } = context;
  const draw = (parts: readonly ScreenPart[]) => parts.map((part) => <PartOf part={part} context={context} />);
  const has = (kind: ScreenPart['kind']): boolean => view.parts.some((part) => part.kind === kind);
  const isAtEdge = ({ kind }: ScreenPart): boolean => kind === 'bar' || kind === 'tabs';
  const typed = view.parts.find(
    (part) => part.kind === 'field' && marks.some((mark) => mark.control === part.control.id),
  );
  const kinds = [
    `s s-${device}`,
    (has('view') || has('apps')) && 's-dark',
    has('apps') && 's-wall',
    view.system && 's-system',
    live && 's-live',
    view.arrow && marks.length > 0 && 's-arrow',
  ];
  const parts = (
    <>
      {isPhone && <Status />}
      {draw(view.parts.filter(({ kind }) => kind === 'bar'))}
      <div class="s-body">{draw(view.parts.filter((part) => !isAtEdge(part)))}</div>
      {draw(view.parts.filter(({ kind }) => kind === 'tabs'))}
      {isPhone && !live && typed?.kind === 'field' && <Keys isPad={/^[^\p{L}\p{N}]+$/u.test(typed.value ?? '')} />}
    </>
  );
  // The key resets all state for another screen.
  return (
    <div class={kinds.filter(Boolean).join(' ')}>
      <div class="s-in" key={view.screen}>
        {live && dialog ? (
          <div class="s-behind" inert>
            {parts}
          </div>
        ) : (
          parts
        )}
        {dialog && <DialogOver dialog={dialog} context={context} />}
        {notice && (
          <Control control={notice} className="s-notice" context={context}>
            {live && <span>{live.nameOf(notice.id)}</span>}
          </Control>
        )}
        {shade && <Control control={shade} className="s-shade" context={context} />}
        {home && <Control control={home} className="s-home" context={context} />}
      </div>
      {keypad && <Keypad keypad={keypad} context={context} />}
    </div>
  );
}

/** The name of a device, and its keys, which type into the field of its screen. */
function Keypad({ keypad: { label, keys }, context }: { keypad: Shown<'keypad'>; context: ScreenContext }) {
  const { live } = context;
  const digit = (each: string) =>
    live ? (
      <button type="button" class="s-key" onClick={({ currentTarget }) => press(currentTarget, each)}>
        {each}
      </button>
    ) : (
      <span class="s-key">{each}</span>
    );
  const [first, ...others] = keys.map((control) => <Control control={control} className="s-key" context={context} />);
  return (
    <>
      <b class="s-name">{context.words(label)}</b>
      <div class="s-digits">
        {[...'123456789'].map(digit)}
        {first}
        {digit('0')}
        {others}
      </div>
    </>
  );
}

/** Types a digit. A field that the practice fills in takes any. */
function press(key: Element, digit: string): void {
  const field = key.closest('.s')?.querySelector<HTMLElement>('.s-input');
  if (!(field instanceof HTMLInputElement)) return field?.click();
  field.value += digit;
  field.dispatchEvent(new Event('input', { bubbles: true }));
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
        <div class="s-answers">{rowsOf(buttons, 's-answer', context, false)}</div>
      </div>
    </div>
  );
}
