import { render } from 'preact';
import {
  callNumber,
  callsCsv,
  causeOf,
  createCaseLogs,
  dayOf,
  eachOnce,
  groupsOf,
  hourOf,
  repeatCalls,
  type CallGroup,
  type ToldCall,
} from '../../../../machines/console/index.ts';
import { translator, type Translate } from '../../../ui/t.ts';
import { outcomeText } from '../calls.ts';
import { download } from '../import-cases.ts';
import type { AgentData, DeskWords } from '../words.ts';
import { ownCalls, readCallFile, type CallFile, type OverviewKey } from './call-files.ts';

type T = Translate<OverviewKey>;

/** Minutes that local time is behind UTC at a timestamp. */
const offsetAt = (ms: number): number => new Date(ms).getTimezoneOffset();

/** Renders the overview in an element after counting the calls of this browser, which are the agent's. */
export async function showOverview(
  host: HTMLElement,
  data: AgentData,
  desk: DeskWords,
  agent: string | undefined,
): Promise<void> {
  const words = document.getElementById('overview-words')?.textContent ?? '{}';
  const t: T = translator(JSON.parse(words) as Record<string, string>);
  const caseLogs = createCaseLogs(data);
  const own = await ownCalls(caseLogs, data.references, agent);
  let files: readonly CallFile[] = [];
  let days = { from: '', to: '' };
  const draw = (): void => {
    const choose = (change: Partial<Days>): void => {
      days = { ...days, ...change };
      draw();
    };
    render(<Overview {...{ t, desk, own, files, days, choose }} add={add} />, host);
  };
  const add = async (added: readonly File[]): Promise<void> => {
    const read = await Promise.all(added.map((file) => readCallFile(file, caseLogs, data.references)));
    files = [...files, ...read];
    draw();
  };
  host.replaceChildren();
  draw();
  // By default, a dropped file would replace the page.
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    void add([...(event.dataTransfer?.files ?? [])]);
  });
  host.dataset['ready'] = '';
}

/** Dates; empty for no limit. */
interface Days {
  from: string;
  to: string;
}

interface OverviewProps {
  t: T;
  desk: DeskWords;
  own: { calls: readonly ToldCall[]; unread: number };
  files: readonly CallFile[];
  days: Days;
  choose(change: Partial<Days>): void;
  add(files: readonly File[]): Promise<void>;
}

function Overview(props: OverviewProps) {
  const { t, desk, own, files, days } = props;
  const { from, to } = days;
  const calls = eachOnce([...own.calls, ...files.flatMap((file) => file.calls)]);
  const shown = calls.filter((call) => {
    const day = dayOf(call, offsetAt);
    return (from === '' || day >= from) && (to === '' || day <= to);
  });
  return (
    <>
      <Files {...props} calls={calls} />
      {calls.length > 0 && <Filters {...props} calls={calls} shown={shown} />}
      {shown.length > 0 && <Tables shown={shown} t={t} desk={desk} />}
    </>
  );
}

function Files({ t, own, files, add, calls }: OverviewProps & { calls: readonly ToldCall[] }) {
  const read = async (field: HTMLInputElement): Promise<void> => {
    await add([...(field.files ?? [])]);
    // Reset the field, so that the same file can be chosen again.
    field.value = '';
  };
  return (
    <section class="card" aria-labelledby="overview-files">
      <h2 id="overview-files">{t('overview.files.title')}</h2>
      <label class="agent-notice overview-drop" for="overview-file">
        <b>{t('overview.files.drop')}</b>
        <span>{t('overview.files.what')}</span>
        <input
          id="overview-file"
          class="visually-hidden"
          type="file"
          multiple
          accept="application/json,.json"
          onChange={({ currentTarget }) => void read(currentTarget)}
        />
      </label>
      <div role="status">
        {own.unread > 0 && (
          <p class="agent-notice overview-fault">{t('overview.fault.unread', { number: own.unread })}</p>
        )}
        {files.map(({ fault }, index) => (
          <p key={index} class={fault && 'agent-notice overview-fault'}>
            {fault && t(fault.key, fault.values)}
          </p>
        ))}
      </div>
      {calls.length > 0 ? (
        <ul role="list">
          {own.calls.length > 0 && <li>{t('overview.files.own', { number: own.calls.length })}</li>}
          {files.map(({ name, calls: told }, index) => (
            <li key={index}>{t('overview.files.file', { name, number: told.length })}</li>
          ))}
          <li data-counted={calls.length}>{t('overview.files.counted', { number: calls.length })}</li>
        </ul>
      ) : (
        <div class="agent-notice" data-empty>
          <h3>{t('overview.files.empty')}</h3>
          <ul>
            <li>{t('overview.files.emptyExport')}</li>
            <li>{t('overview.files.emptyCalls')}</li>
          </ul>
        </div>
      )}
    </section>
  );
}

const DAYS = { from: 'overview.filter.from', to: 'overview.filter.to' } as const;

function Filters(props: OverviewProps & Record<'calls' | 'shown', readonly ToldCall[]>) {
  const { t, days, choose, calls, shown } = props;
  return (
    <section class="card" aria-labelledby="overview-filters">
      <h2 id="overview-filters">{t('overview.filter.title')}</h2>
      <div class="overview-fields">
        {(['from', 'to'] as const).map((field) => (
          <div key={field}>
            <label for={`overview-${field}`}>{t(DAYS[field])}</label>
            <input
              id={`overview-${field}`}
              type="date"
              value={days[field]}
              onChange={({ currentTarget: { value } }) => choose({ [field]: value })}
            />
          </div>
        ))}
        <button
          type="button"
          class="button main-button"
          data-action="download-csv"
          onClick={() => download('shirube-calls.csv', callsCsv(shown, offsetAt), 'text/csv')}
        >
          {t('overview.csv')}
        </button>
      </div>
      <p role="status" data-shown={shown.length}>
        {shown.length === 0
          ? t('overview.filter.none')
          : t('overview.filter.chosen', { number: shown.length, total: calls.length })}
      </p>
    </section>
  );
}

const GROUPS = {
  outcomes: 'overview.outcomes',
  devices: 'overview.devices',
  causes: 'overview.causes',
  days: 'overview.days',
  hours: 'overview.hours',
  agents: 'overview.agents',
} as const satisfies Record<string, OverviewKey>;

type GroupId = keyof typeof GROUPS;

/** Sorted by time. The other groups are sorted by number of calls. */
const TIMES: readonly string[] = ['days', 'hours'] satisfies GroupId[];

function Tables({ shown, t, desk }: { shown: readonly ToldCall[]; t: T; desk: DeskWords }) {
  const unknown = t('overview.key.unknown');
  const causeName = (call: ToldCall): string => {
    const { symptom, cause } = causeOf(call);
    if (symptom === undefined) return t('overview.key.noDiagnosis');
    const { title = symptom, causes } = desk.symptoms[symptom] ?? {};
    return cause === undefined
      ? t('overview.key.noCause', { symptom: title })
      : t('overview.key.cause', { symptom: title, cause: causes?.[cause]?.text ?? cause });
  };
  const nameIn: Record<GroupId, (call: ToldCall) => string> = {
    outcomes: (call) => outcomeText(call, desk),
    devices: ({ device }) => (device === undefined ? unknown : (desk.names.platform[device] ?? device)),
    causes: causeName,
    days: (call) => dayOf(call, offsetAt),
    hours: (call) => hourOf(call, offsetAt),
    agents: ({ agent }) => agent ?? unknown,
  };
  const repeated = new Map(
    repeatCalls(shown).flatMap((calls) => {
      const numbers = calls.map(({ id }) => callNumber(id)).join(desk.t('agent.separator'));
      return calls.map(({ id }) => [id, numbers]);
    }),
  );
  const again = shown.filter(({ id }) => repeated.has(id));
  const common = { t, language: desk.language, all: shown.length };
  return (
    <>
      {(Object.keys(GROUPS) as GroupId[]).map((id) => (
        <Table key={id} id={id} title={t(GROUPS[id])} groups={groupsOf(shown, nameIn[id])} {...common} />
      ))}
      {again.length > 0 && (
        <Table
          id="repeats"
          title={t('overview.repeats')}
          groups={groupsOf(again, ({ id }) => repeated.get(id) ?? '')}
          {...common}
        />
      )}
    </>
  );
}

interface TableProps {
  id: string;
  title: string;
  groups: readonly CallGroup<string>[];
  /** Number of calls that the shares are of. */
  all: number;
  language: string;
  t: T;
}

function Table({ id, title, groups, all, language, t }: TableProps) {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const minutes = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rows = TIMES.includes(id) ? groups.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : groups;
  return (
    <section class="card" data-panel={id} aria-labelledby={`overview-${id}`}>
      <h2 id={`overview-${id}`}>{title}</h2>
      <div class="overview-table" role="group" aria-labelledby={`overview-${id}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t('overview.column.calls')}</th>
              <th scope="col">{t('overview.column.share')}</th>
              <th scope="col">{t('overview.column.solved')}</th>
              <th scope="col">{t('overview.column.talking')}</th>
              <th scope="col">{t('overview.column.held')}</th>
              <th scope="col">{t('overview.column.wrapUp')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, calls, solved, talking, held, wrapUp }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{calls}</td>
                <td>{percent.format(calls / all)}</td>
                <td>{solved}</td>
                <td>{minutes.format(talking / 60)}</td>
                <td>{minutes.format(held / 60)}</td>
                <td>{minutes.format(wrapUp / 60)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
