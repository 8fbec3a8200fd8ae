import { Component } from 'preact';
import { STRENGTH, type Skipped, type ToldCall } from '../../../../machines/console/index.ts';
import { lazy, later } from '../../../ui/later.ts';
import { loadJson } from '../../../ui/load.ts';
import { download } from '../download.ts';
import type { OverviewStore } from './overview-store.ts';
import { priorChanges, type PriorChange, type PriorFiles } from './prior-changes.ts';
import { Table } from './table.tsx';

const loadFiles = lazy(() => loadJson('agent/priors.json') as Promise<PriorFiles>);

const SKIPPED = {
  'other-version': 'overview.priors.other-version',
  'answers-dropped': 'overview.priors.answers-dropped',
  'nothing-said': 'overview.priors.nothing-said',
} as const satisfies Record<Skipped, string>;

interface PriorsProps {
  store: OverviewStore;
  calls: readonly ToldCall[];
}

interface Worked extends ReturnType<typeof priorChanges> {
  /** From which it was worked out: of others it says nothing. */
  calls: readonly ToldCall[];
}

interface PriorsState {
  worked: Worked | undefined;
  hasFailed: boolean;
}

/** `npm run calibrate` without a terminal: what the calls that are shown make of the priors, and the patch for a writer. */
export class Priors extends Component<PriorsProps, PriorsState> {
  override state: PriorsState = { worked: undefined, hasFailed: false };

  #work = async (form: HTMLFormElement): Promise<void> => {
    const { store, calls } = this.props;
    const strength = Number(new FormData(form).get('strength'));
    try {
      const files = await later(loadFiles);
      const worked = { calls, ...priorChanges(calls, store.data.symptoms, files, strength) };
      this.setState({ worked, hasFailed: false });
    } catch (error) {
      this.setState({ hasFailed: true });
      throw error;
    }
  };

  override render({ store, calls }: PriorsProps, { worked, hasFailed }: PriorsState) {
    const { t } = store.words;
    const isNow = worked?.calls === calls;
    return (
      <section class="overview-panel" data-panel="priors" aria-labelledby="overview-priors">
        <h2 id="overview-priors">{t('overview.priors.title')}</h2>
        <p>{t('overview.priors.text')}</p>
        <form
          class="overview-fields"
          onSubmit={(event) => {
            event.preventDefault();
            void this.#work(event.currentTarget);
          }}
        >
          <div>
            <label for="overview-strength">{t('overview.priors.strength')}</label>
            <input
              id="overview-strength"
              type="number"
              min="1"
              max="100000"
              step="any"
              required
              name="strength"
              defaultValue={String(STRENGTH)}
              onInput={() => this.setState({ worked: undefined })}
            />
          </div>
          <button type="submit" class="overview-button" data-action="work-out">
            {t('overview.priors.work')}
          </button>
        </form>
        <div role="status">
          {hasFailed && <p class="overview-fault">{t('overview.priors.failed')}</p>}
          {isNow && <p>{t('overview.priors.worked', { number: calls.length })}</p>}
        </div>
        {isNow && <Result store={store} {...worked} />}
      </section>
    );
  }
}

function Result({ store, changes, patch }: { store: OverviewStore } & Omit<Worked, 'calls'>) {
  const { t } = store.words;
  if (changes.length === 0) return <p data-result="none">{t('overview.priors.none')}</p>;
  return (
    <div class="overview-result" data-result="priors">
      {changes.map((change) => (
        <Change key={change.symptom} store={store} change={change} />
      ))}
      {patch === '' ? (
        <p>{t('overview.priors.same')}</p>
      ) : (
        <button
          type="button"
          class="overview-button overview-main"
          data-action="download-patch"
          onClick={() => download('shirube-priors.patch', patch, 'text/x-patch')}
        >
          {t('overview.priors.patch')}
        </button>
      )}
    </div>
  );
}

function Change({ store, change }: { store: OverviewStore; change: PriorChange }) {
  const { t, desk } = store.words;
  const { symptom, result, priors, skipped, first } = change;
  const percent = new Intl.NumberFormat(desk.language, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(desk.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { title } = desk.symptom(symptom);
  const stepOf = (step: string): string => desk.symptom(symptom).steps[step]?.title ?? t('overview.priors.call');
  return (
    <div class="overview-change" data-symptom={symptom}>
      <h3>{title}</h3>
      <p>{t('overview.priors.used', { number: result.used })}</p>
      {(Object.keys(SKIPPED) as Skipped[]).map((why) => {
        const left = skipped.filter((each) => each === why).length;
        return left > 0 && <p key={why}>{t(SKIPPED[why], { number: left })}</p>;
      })}
      <Table
        label={title}
        columns={[
          t('overview.priors.cause'),
          t('overview.priors.before'),
          t('overview.priors.after'),
          t('overview.priors.counted'),
        ]}
        rows={result.causes.map(({ cause, before, count }, index) => [
          desk.causeWords(symptom, cause).text,
          percent.format(before),
          percent.format(priors[index] ?? before),
          number.format(count),
        ])}
      />
      <p>
        {first.step === result.before.step
          ? t('overview.priors.stays', { step: stepOf(first.step) })
          : t('overview.priors.changes', { from: stepOf(result.before.step), to: stepOf(first.step) })}
      </p>
    </div>
  );
}
