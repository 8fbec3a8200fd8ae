import type { Row, ScreenPart } from '../../machines/simulator/index.ts';
import { Code, QrCode } from './code.tsx';
import { Control, RowOf } from './control.tsx';
import { Field, List } from './field.tsx';
import { Icon } from './icons.tsx';
import type { Surroundings } from './surroundings.ts';

type Of<Kind extends ScreenPart['kind']> = Extract<ScreenPart, { kind: Kind }>;
type Drawn<Kind extends ScreenPart['kind']> = (props: { part: Of<Kind>; around: Surroundings }) => preact.JSX.Element;

const DRAW: { [Kind in ScreenPart['kind']]: Drawn<Kind> } = {
  bar: ({ part: { start, title, end }, around }) => (
    <div class="s-bar">
      {start && <Control control={start} look="s-tool" around={around} />}
      {title && <span class="s-title">{around.words(title)}</span>}
      {end && <Control control={end} look="s-tool s-end" around={around} />}
    </div>
  ),
  rows: ({ part: { rows }, around }) => (
    <div class="s-rows">
      {rows.map((row) => (
        <RowOf row={row} look="s-row" around={around} />
      ))}
    </div>
  ),
  tabs: ({ part: { tabs }, around }) => (
    <div class="s-tabs">
      {tabs.map((tab) => (
        <RowOf row={tab} look="s-tab" around={around} />
      ))}
    </div>
  ),
  text: ({ part: { lines } }) => (
    <div class="s-text">
      {Array.from({ length: lines }, () => (
        <i />
      ))}
    </div>
  ),
  chart: () => (
    <svg class="s-chart" viewBox="0 0 100 40" aria-hidden="true">
      <path d="M2 32 20 22l14 6 18-16 14 7 16-13 16 4" />
    </svg>
  ),
  field: ({ part: { control, value }, around }) => <Field control={control} value={value} around={around} />,
  list: ({ part: { control, value }, around }) => <List control={control} value={value} around={around} />,
  button: ({ part: { control, quiet }, around }) => (
    <Control control={control} look={quiet ? 's-button s-quiet' : 's-button'} around={around} />
  ),
  buttons: ({ part: { controls }, around }) => (
    <div class="s-buttons">
      {controls.map((control) => (
        <Control control={control} look="s-button s-quiet" around={around} />
      ))}
    </div>
  ),
  result: ({ part: { icon, lines } }) => (
    <div class="s-result">
      <Icon name={icon} />
      {Array.from({ length: lines }, () => (
        <i />
      ))}
    </div>
  ),
  locks: ({ part: { control, icons }, around }) => (
    <Control control={control} look="s-locks" around={around}>
      {icons.map((icon) => (
        <Icon name={icon} />
      ))}
    </Control>
  ),
  apps: ({ part: { apps }, around }) => (
    <div class="s-apps">
      {apps.map((app) => (
        <App app={app} around={around} />
      ))}
    </div>
  ),
  view: ({ part: { sees, locked }, around }) => (
    <div class={locked ? 's-view s-locked' : 's-view'}>
      {around.live?.viewfinder ?? (sees === 'code' ? <QrCode text={around.payload} /> : <Icon name="person" />)}
    </div>
  ),
  shutter: ({ part: { flip, close }, around }) => (
    <div class="s-shutter">
      <i />
      <Control control={flip} look="s-tool" around={around} />
      {close && <Control control={close} look="s-tool s-close" around={around} />}
    </div>
  ),
  banner: ({ part: { control }, around }) => <Control control={control} look="s-banner" around={around} />,
  code: ({ part: { text }, around }) => (
    <div class="s-code">
      <QrCode text={around.payload} />
      <Code look="s-string" text={text} around={around} />
    </div>
  ),
  product: ({ part: { control }, around }) => (
    <div class="s-product">
      <Icon name="app" />
      <span class="s-blank" />
      <Control control={control} look="s-get" around={around} />
    </div>
  ),
  heading: ({ part: { label }, around }) => <div class="s-heading">{around.words(label)}</div>,
  space: () => <div class="s-space" />,
};

/** An app's icon and name. Long Japanese names may break after Latin letters. */
function App({ app, around }: { app: Row; around: Surroundings }) {
  if (app === 'blank' || app.label === undefined) return <RowOf row={app} look="s-app" around={around} />;
  const [first, ...others] = around.words(app.label).split(/(?<=[a-z])(?=[^\x00-\xff])/i);
  return (
    <Control control={app} look="s-app" around={around}>
      <span>
        {first}
        {others.map((part) => [<wbr />, part])}
      </span>
    </Control>
  );
}

export function PartOf({ part, around }: { part: ScreenPart; around: Surroundings }) {
  const Draw = DRAW[part.kind] as Drawn<ScreenPart['kind']>;
  return <Draw part={part} around={around} />;
}
