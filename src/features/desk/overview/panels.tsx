import type { ComponentChildren } from 'preact';
import type { Counted } from '../../../../machines/console/index.ts';
import { Bars, Columns, type Bar } from './bars.tsx';
import { namesFrom } from './names.ts';
import type { OverviewStore } from './overview-store.ts';
import { Table } from './table.tsx';

const PHASES = {
  talking: 'overview.times.talking',
  held: 'overview.times.held',
  wrapUp: 'overview.times.wrapUp',
} as const;

/** What calls tell, one thing after another: a picture, and the table with the same numbers. */
export function Panels({ store }: { store: OverviewStore }) {
  const { words, overview } = store;
  const { t, desk } = words;
  const names = namesFrom(store);
  const calls = t('overview.column.calls');
  const share = (number: number, of: number): string => percent(number / of, desk.language);
  const minutes = new Intl.NumberFormat(desk.language, {
    style: 'unit',
    unit: 'minute',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const clock = (seconds: number): string => minutes.format(seconds / 60);
  const chart = t('overview.chart');

  /** Calls by something: how many, and which part of all. */
  const counted = <Key,>(rows: readonly Counted<Key>[], name: string, label: string, nameOf: (key: Key) => string) => {
    const all = rows.reduce((sum, each) => sum + each.calls, 0);
    // What is called the same is one to a reader: an end that the desk has a name for, and the console's own.
    const named = new Map<string, number>();
    for (const { key, calls: number } of rows) named.set(nameOf(key), (named.get(nameOf(key)) ?? 0) + number);
    const told = [...named].map(([each, number]) => ({ each, number })).sort((a, b) => b.number - a.number);
    const bars = told.map(({ each, number }): Bar => ({ name: each, told: String(number), pieces: [number] }));
    return (
      <>
        <Bars bars={bars} label={chart} />
        <Table
          label={label}
          columns={[name, calls, t('overview.column.share')]}
          rows={told.map(({ each, number }) => [each, String(number), share(number, all)])}
        />
      </>
    );
  };
  const causes = overview.causes.map(({ key, calls: number, found }) => ({
    name: names.cause(key),
    number,
    found,
    likely: key.cause === undefined ? 0 : number - found,
  }));
  const weeks = overview.weeks.map(({ key, calls: number }): Bar => {
    return { name: names.week(key), told: String(number), pieces: [number] };
  });
  return (
    <>
      <Panel id="causes" title={t('overview.causes.title')} text={t('overview.causes.text')}>
        <div>
          <Legend names={[t('overview.column.found'), t('overview.column.likely'), t('overview.key.unknown')]} />
          <Bars
            label={chart}
            bars={causes.map(({ name, number, found, likely }) => ({
              name,
              told: String(number),
              pieces: [found, likely, number - found - likely],
            }))}
          />
        </div>
        <Table
          label={t('overview.causes.title')}
          columns={[t('overview.causes.name'), calls, t('overview.column.found'), t('overview.column.likely')]}
          rows={causes.map(({ name, number, found, likely }) => [name, String(number), String(found), String(likely)])}
        />
      </Panel>
      <Panel id="ends" title={t('overview.ends.title')}>
        {counted(overview.ends, t('overview.ends.name'), t('overview.ends.title'), names.end)}
      </Panel>
      <Panel id="stops" title={t('overview.stops.title')} text={t('overview.stops.text')}>
        {overview.stops.length === 0 ? (
          <p>{t('overview.stops.none')}</p>
        ) : (
          counted(overview.stops, t('overview.stops.name'), t('overview.stops.title'), names.place)
        )}
      </Panel>
      <Panel id="steps" title={t('overview.steps.title')} text={t('overview.steps.text')}>
        {counted(overview.steps, t('overview.steps.name'), t('overview.steps.title'), names.place)}
      </Panel>
      <Panel id="times" title={t('overview.times.title')}>
        <Bars
          label={chart}
          bars={overview.times.map(({ phase, mean }) => ({
            name: t(PHASES[phase]),
            told: clock(mean),
            pieces: [mean],
          }))}
        />
        <Table
          label={t('overview.times.title')}
          columns={[
            t('overview.times.name'),
            t('overview.times.mean'),
            t('overview.times.median'),
            t('overview.times.total'),
          ]}
          rows={overview.times.map(({ phase, mean, median, total }) => [
            t(PHASES[phase]),
            ...([mean, median, total].map(clock) as [string, string, string]),
          ])}
        />
      </Panel>
      <Panel id="weeks" title={t('overview.weeks.title')} text={t('overview.weeks.text')}>
        <Columns bars={weeks} label={chart} />
        <Table
          label={t('overview.weeks.title')}
          columns={[t('overview.weeks.name'), calls]}
          rows={weeks.map(({ name, told }) => [name, told])}
        />
      </Panel>
      <Panel id="languages" title={t('overview.languages.title')}>
        {counted(overview.languages, t('overview.languages.name'), t('overview.languages.title'), names.language)}
      </Panel>
      <Panel id="devices" title={t('overview.devices.title')}>
        {counted(overview.devices, t('overview.devices.name'), t('overview.devices.title'), names.device)}
      </Panel>
    </>
  );
}

interface PanelProps {
  id: string;
  title: string;
  text?: string;
  children: ComponentChildren;
}

/** One thing that calls tell. */
function Panel({ id, title, text, children }: PanelProps) {
  return (
    <section class="overview-panel" data-panel={id} aria-labelledby={`overview-${id}`}>
      <h2 id={`overview-${id}`}>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <div class="overview-both">{children}</div>
    </section>
  );
}

/** What the pieces of a bar stand for. */
function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="overview-legend" role="list">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="14" height="14" aria-hidden="true">
            <rect class={`overview-piece-${index}`} width="14" height="14" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function percent(part: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part);
}
