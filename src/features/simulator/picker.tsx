import { Component } from 'preact';
import type { Product, Scenario, World } from '../../../machines/simulator/index.ts';
import type { Begin, Session } from './session.ts';
import type { SimulatorWords } from './words.ts';

interface PickerProps {
  session: Session;
  begin: Begin;
}

/** The current scenario in one line, which opens the form. */
export class Picker extends Component<PickerProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ session, begin }: PickerProps, { isOpen }: { isOpen: boolean }) {
    const { product, words, scenario, guide } = session;
    const { t } = words;
    const other = otherPlatform(product, scenario);
    const useOther = (): void => {
      if (other !== undefined) begin(withPart(product, scenario, 'platform', other), '.sim-other');
    };
    return (
      <section class="sim-scenario" aria-labelledby="sim-scenario" tabIndex={-1}>
        <div class="sim-subject">
          <h2>
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
          </h2>
          {other !== undefined && (
            <button type="button" class="sim-other" data-action="other-phone" onClick={useOther}>
              <span id="sim-phone">{words.name('platform', scenario.platform)}</span>{' '}
              <b>{t('sim.pick.use', { platform: words.name('platform', other) })}</b>
            </button>
          )}
          <div id="sim-faults" class="sim-wrong">
            {scenario.faults.map((fault) => (
              <p class="sim-fault">{t('sim.pick.with', { fault: words.word('product', `fault.${fault}`) ?? '' })}</p>
            ))}
          </div>
        </div>
        <div id="sim-choices" class="sim-picker" hidden={!isOpen}>
          <ScenarioForm product={product} words={words} scenario={scenario} begin={begin} />
        </div>
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

interface ScenarioFormProps {
  product: Product;
  words: SimulatorWords;
  scenario: Scenario;
  begin: Begin;
}

type Picked = Pick<Scenario, Part | 'version'> & { faults: readonly string[] };

/** The form that chooses a scenario. */
class ScenarioForm extends Component<ScenarioFormProps, Picked> {
  constructor(props: ScenarioFormProps) {
    super(props);
    const { task, platform, method, version, faults } = props.scenario;
    this.state = { task, platform, method, version, faults };
  }

  #pick(part: Part, value: string): void {
    this.setState((picked) => withPart(this.props.product, picked, part, value));
  }

  #toggle(fault: string): void {
    this.setState(({ faults }) => ({
      faults: faults.includes(fault) ? faults.filter((each) => each !== fault) : [...faults, fault],
    }));
  }

  #start = (event: SubmitEvent): void => {
    event.preventDefault();
    const { product, scenario, begin } = this.props;
    const { faults } = this.state;
    // In the product's order.
    const kept = product.faultsIn(this.state).filter((fault) => faults.includes(fault));
    begin({ ...scenario, ...this.state, faults: kept });
  };

  override render({ product, words }: ScenarioFormProps, { task, platform, method, faults }: Picked) {
    const { t } = words;
    const possible = product.faultsIn({ task, platform, method });
    const ofTask = product.worlds.filter((world) => world.task === task);
    return (
      <form class="sim-form" onSubmit={this.#start}>
        {this.#choice('task', t('sim.pick.task'), product.worlds)}
        {this.#choice('platform', t('sim.pick.platform'), ofTask)}
        {this.#choice(
          'method',
          t('sim.pick.method'),
          ofTask.filter((world) => world.platform === platform),
        )}
        {product.versions.length > 0 && this.#versions()}
        {possible.length > 0 && (
          <fieldset class="sim-faults">
            <legend>{t('sim.pick.fault')}</legend>
            <p class="sim-quiet">{t('sim.pick.faultHint')}</p>
            {possible.map((fault) => (
              <label class="sim-pick">
                <input type="checkbox" checked={faults.includes(fault)} onChange={() => this.#toggle(fault)} />
                <span>{words.word('product', `fault.${fault}`)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div class="sim-buttons">
          <button type="submit" class="sim-button sim-main">
            {t('sim.pick.start')}
          </button>
        </div>
      </form>
    );
  }

  #versions() {
    const { product, words } = this.props;
    return (
      <fieldset>
        <legend>{words.t('sim.version.title')}</legend>
        {product.versions.toReversed().map((version) => (
          <label class="sim-pick">
            <input
              type="radio"
              name="version"
              checked={this.state.version === version}
              onChange={() => this.setState({ version })}
            />
            <span>{version}</span>
          </label>
        ))}
      </fieldset>
    );
  }

  #choice(part: Part, legend: string, among: readonly World[]) {
    const { words } = this.props;
    const ids = [...new Set(among.map((world) => world[part]))];
    return (
      <fieldset>
        <legend>{legend}</legend>
        {ids.map((id) => (
          <label class="sim-pick">
            <input type="radio" name={part} checked={this.state[part] === id} onChange={() => this.#pick(part, id)} />
            <span>{words.name(part, id)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
}

export type Part = 'task' | 'platform' | 'method';

type Chosen = World & Pick<Scenario, 'version'> & { faults: readonly string[] };

/** A scenario with one part changed, and the nearest possible values for the rest. */
export function withPart<T extends Chosen>(product: Product, chosen: T, part: Part, value: string): T {
  const wanted: World = { ...chosen, [part]: value };
  const fits = product.worlds.filter(
    (world) => world[part] === value && (part === 'task' || world.task === wanted.task),
  );
  const hits = (world: World): number =>
    Number(world.platform === wanted.platform) * 2 + Number(world.method === wanted.method);
  const world = fits.reduce((best, each) => (hits(each) > hits(best) ? each : best));
  const possible = product.faultsIn(world);
  return { ...chosen, ...world, faults: chosen.faults.filter((fault) => possible.includes(fault)) };
}
