import { Component } from 'preact';
import type { Product, Scenario } from '../../../machines/simulator/index.ts';
import { simulatorAddress } from './place.ts';
import { ScenarioForm, withPart } from './scenario-form.tsx';
import type { PageActions, Session } from './session.ts';

interface PickerProps {
  session: Session;
  page: PageActions;
}

/** The current scenario in one line, which opens the form. */
export class Picker extends Component<PickerProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ session, page }: PickerProps, { isOpen }: { isOpen: boolean }) {
    const { product, words, scenario, hidesFault, copy, shown, guide } = session;
    const { t } = words;
    const hasChoices = !copy && shown === 'both';
    const shownScenario = { ...scenario, faults: hidesFault ? [] : scenario.faults };
    const other = hasChoices ? otherPlatform(product, scenario) : undefined;
    const useOther = (): void => {
      if (other !== undefined)
        page.begin(withPart(product, shownScenario, 'platform', other), hidesFault, '.sim-other');
    };
    return (
      <section class="sim-scenario" aria-labelledby="sim-scenario" tabIndex={-1}>
        <div class="sim-subject">
          <h2>
            {hasChoices ? (
              <button
                type="button"
                id="sim-scenario"
                class="sim-choose"
                data-action="choices"
                aria-expanded={isOpen}
                aria-controls="sim-choices"
                aria-describedby="sim-phone sim-faults"
                onClick={() => this.setState({ isOpen: !isOpen })}
              >
                <Facts session={session} isPhoneBeside={other !== undefined} />
                <b>{t('sim.pick.title')}</b>
              </button>
            ) : (
              <span id="sim-scenario" tabIndex={-1}>
                <Facts session={session} isPhoneBeside={false} />
              </span>
            )}
          </h2>
          {other !== undefined && (
            <button type="button" class="sim-other" data-action="other-phone" onClick={useOther}>
              <span id="sim-phone">{words.name('platform', scenario.platform)}</span>{' '}
              <b>{t('sim.pick.use', { platform: words.name('platform', other) })}</b>
            </button>
          )}
          <div id="sim-faults" class="sim-wrong">
            <Faults session={session} />
          </div>
        </div>
        {hasChoices && (
          <div id="sim-choices" class="sim-picker" hidden={!isOpen}>
            <ScenarioForm
              product={product}
              words={words}
              scenario={shownScenario}
              action={simulatorAddress()}
              onStart={page.begin}
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

/** The only other phone for the task; `undefined` if there are more. */
function otherPlatform({ worlds }: Product, { task, platform }: Scenario): string | undefined {
  const others = new Set<string>(worlds.filter((world) => world.task === task).map((world) => world.platform));
  others.delete('portal');
  return others.delete(platform) && others.size === 1 ? [...others][0] : undefined;
}

function Facts({ session, isPhoneBeside }: { session: Session; isPhoneBeside: boolean }) {
  const { words, scenario } = session;
  const { t, name } = words;
  const { task, platform, method, version } = scenario;
  const isOnPhone = platform !== 'portal';
  return (
    <span class="sim-facts">
      <span class="sim-task">{name('task', task)}</span>
      {isOnPhone && !isPhoneBeside && <span>{name('platform', platform)}</span>}
      {isOnPhone && <span>{name('method', method)}</span>}
      {version !== undefined && <span>{t('sim.version.name', { number: version })}</span>}
    </span>
  );
}

function Faults({ session }: { session: Session }) {
  const { words, scenario, surprise, hidesFault } = session;
  const { t } = words;
  if (hidesFault) return surprise ? <p class="sim-fault">{t('sim.surprise.line')}</p> : null;
  return (
    <>
      {scenario.faults.map((fault) => (
        <p class="sim-fault">{t('sim.pick.with', { fault: words.word('product', `fault.${fault}`) ?? '' })}</p>
      ))}
    </>
  );
}
