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
  rows: ({ part: { rows }, context }) => <div class="s-rows">{rowsOf(rows, 's-row', context)}</div>,
  tabs: ({ part: { tabs }, context }) => <div class="s-tabs">{rowsOf(tabs, 's-tab', context)}</div>,
  text: ({ part: { lines } }) => <div class="s-text">{linesOf(lines)}</div>,
  chart: () => (
    <svg class="s-chart" viewBox="0 0 100 40" aria-hidden="true">
      <path d="M2 32 20 22l14 6 18-16 14 7 16-13 16 4" />
    </svg>
  ),
  field: ({ part: { control, value }, context }) => <Field control={control} value={value} context={context} />,
  list: ({ part: { control, value }, context }) => <List control={control} value={value} context={context} />,
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
    <div class="s-result">
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
      {apps.map((app) => (
        <App app={app} context={context} />
      ))}
    </div>
  ),
  view: ({ part: { sees, locked }, context }) => (
    <div class={locked ? 's-view s-locked' : 's-view'}>
      {context.live?.viewfinder ?? (sees === 'code' ? <QrCode text={context.payload} /> : <Icon name="person" />)}
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
      <QrCode text={context.payload} />
      <Code className="s-string" text={text} context={context} />
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

function linesOf(count: number) {
  return Array.from({ length: count }, () => <i />);
}

function rowsOf(rows: readonly Row[], className: string, context: ScreenContext) {
  return rows.map((row) => <RowOf row={row} className={className} context={context} />);
}

/** An app's icon and name. Long Japanese names may break after Latin letters. */
function App({ app, context }: { app: Row; context: ScreenContext }) {
  if (app === 'blank' || app.label === undefined) return <RowOf row={app} className="s-app" context={context} />;
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
        <div class="s-answers">{rowsOf(buttons, 's-answer', context)}</div>
      </div>
    </div>
  );
}
