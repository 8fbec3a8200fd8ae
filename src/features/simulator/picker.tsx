import { assumedFaults } from '../../../machines/activation/index.ts';
import type { Doings } from './doings.types.ts';
import { FAULTS } from './fault-words.ts';
import { queryOf } from './address.ts';
import { simulatorAddress } from './place.ts';
import { ScenarioForm } from './scenario-form.tsx';
import type { Session } from './session.ts';

/** What is being practised, and how to practise something else. */
export function Picker({ session, doings, isOpen }: { session: Session; doings: Doings; isOpen: boolean }) {
  const { words, scenario, surprise, hides, copy, shown, guide } = session;
  const { t, name } = words;
  const { task, platform, method, faults } = scenario;
  const shows = { ...scenario, faults: hides ? [] : faults };
  return (
    <section class="sim-scenario" aria-labelledby="sim-scenario" tabIndex={-1}>
      <h2 id="sim-scenario" tabIndex={-1}>
        {name('task', task)}
      </h2>
      <ul class="sim-facts" role="list">
        <li>{name('platform', platform)}</li>
        <li>{name('method', method)}</li>
        {hides && (
          <li class="sim-hidden">
            <span>{t('sim.surprise.title')}</span>
            <button type="button" class="sim-link" data-action="reveal" onClick={() => session.set({ revealed: true })}>
              {t('sim.surprise.reveal')}
            </button>
          </li>
        )}
        {!hides &&
          faults.map((fault) => (
            <li class="sim-fault">
              {t(FAULTS[fault])}
              {assumedFaults.includes(fault) && <i class="sim-possible">{t('sim.pick.possible')}</i>}
            </li>
          ))}
      </ul>
      {guide && (
        <p class="sim-from">
          <a href={`${words.articleAddress(guide.id)}#${guide.place}`}>{t('sim.guide.back')}</a>
        </p>
      )}
      {!copy && shown === 'both' && (
        <details class="sim-picker" open={isOpen} key={queryOf(scenario, surprise)}>
          <summary>{t('sim.pick.title')}</summary>
          <ScenarioForm words={words} scenario={shows} action={simulatorAddress()} onStart={doings.begin} />
        </details>
      )}
    </section>
  );
}
