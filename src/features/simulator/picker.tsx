import { Component } from 'preact';
import type { Doings } from './doings.types.ts';
import { simulatorAddress } from './place.ts';
import { ScenarioForm } from './scenario-form.tsx';
import type { Session } from './session.ts';

interface PickerProps {
  session: Session;
  doings: Doings;
}

/** What is being practised, in a line that opens the choices: closed, whatever the address asks for. */
export class Picker extends Component<PickerProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ session, doings }: PickerProps, { isOpen }: { isOpen: boolean }) {
    const { product, words, scenario, hides, copy, shown, guide } = session;
    const { t } = words;
    const hasChoices = !copy && shown === 'both';
    return (
      <section class="sim-scenario" aria-labelledby="sim-scenario" tabIndex={-1}>
        <h2>
          {hasChoices ? (
            <button
              type="button"
              id="sim-scenario"
              class="sim-choose"
              data-action="choices"
              aria-expanded={isOpen}
              aria-controls="sim-choices"
              onClick={() => this.setState({ isOpen: !isOpen })}
            >
              <Facts session={session} />
              <b>{t('sim.pick.title')}</b>
            </button>
          ) : (
            <span id="sim-scenario" tabIndex={-1}>
              <Facts session={session} />
            </span>
          )}
        </h2>
        {hasChoices && (
          <div id="sim-choices" class="sim-picker" hidden={!isOpen}>
            <ScenarioForm
              product={product}
              words={words}
              scenario={{ ...scenario, faults: hides ? [] : scenario.faults }}
              action={simulatorAddress()}
              onStart={doings.begin}
            />
          </div>
        )}
        {guide && (
          <p class="sim-from">
            <a href={`${words.articleAddress(guide.id)}#${guide.place}`}>{t('sim.guide.back')}</a>
          </p>
        )}
      </section>
    );
  }
}

/** The task, the phone, the way, and what goes wrong unless that is a surprise. */
function Facts({ session }: { session: Session }) {
  const { product, words, scenario, surprise, hides } = session;
  const { t, name } = words;
  const { task, platform, method, version, faults } = scenario;
  const isOnPhone = platform !== 'portal';
  return (
    <span class="sim-facts">
      <span class="sim-task">{name('task', task)}</span>
      {isOnPhone && <span>{name('platform', platform)}</span>}
      {isOnPhone && <span>{name('method', method)}</span>}
      {version !== undefined && <span>{t('sim.version.name', { number: version })}</span>}
      {hides && surprise && <span class="sim-fault">{t('sim.surprise.line')}</span>}
      {!hides &&
        faults.map((fault) => (
          <span class="sim-fault">
            {t('sim.pick.with', { fault: words.word('product', `fault.${fault}`) ?? '' })}
            {product.assumedFaults.includes(fault) && <i class="sim-possible">{t('sim.pick.possible')}</i>}
          </span>
        ))}
    </span>
  );
}
