import type { CallFilter } from '../../../../machines/console/index.ts';
import { namesFrom } from './names.ts';
import type { OverviewStore } from './overview-store.ts';

/** Which calls are shown: by language, device and weeks. */
export function Filters({ store }: { store: OverviewStore }) {
  const { words, filter, weeks, calls, shown } = store;
  const { t } = words;
  const names = namesFrom(store);
  return (
    <section class="overview-filters" aria-labelledby="overview-filters">
      <h2 id="overview-filters">{t('overview.filter.title')}</h2>
      <div class="overview-fields">
        <Choice
          store={store}
          field="caller"
          name={t('overview.filter.caller')}
          values={store.valuesOf('caller').map((value) => [value, names.language(value)])}
        />
        <Choice
          store={store}
          field="device"
          name={t('overview.filter.device')}
          values={store.valuesOf('device').map((value) => [value, names.device(value)])}
        />
        <Choice
          store={store}
          field="from"
          name={t('overview.filter.from')}
          values={weeks.filter((week) => filter.to === undefined || week <= filter.to).map((week) => [week, week])}
        />
        <Choice
          store={store}
          field="to"
          name={t('overview.filter.to')}
          values={weeks.filter((week) => filter.from === undefined || week >= filter.from).map((week) => [week, week])}
        />
      </div>
      <p role="status" data-shown={shown.length}>
        {t('overview.filter.chosen', { number: shown.length, total: calls.length })}
      </p>
    </section>
  );
}

/** No value has a space in front: it stands for all, and empty for what a call does not say. */
const ALL = ' all';

interface ChoiceProps {
  store: OverviewStore;
  field: keyof CallFilter;
  name: string;
  values: readonly (readonly [value: string, name: string])[];
}

function Choice({ store, field, name, values }: ChoiceProps) {
  const id = `overview-${field}`;
  return (
    <div>
      <label for={id}>{name}</label>
      <select
        id={id}
        value={store.filter[field] ?? ALL}
        onChange={({ currentTarget: { value } }) => store.choose({ [field]: value === ALL ? undefined : value })}
      >
        <option value={ALL}>{store.words.t('overview.filter.all')}</option>
        {values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
