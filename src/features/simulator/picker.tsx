import { Component } from 'preact';
import type { Product, Scenario, World } from '../../../machines/simulator/index.ts';
import type { Begin, Session } from './session.ts';

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
          <ScenarioForm session={session} begin={begin} />
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

const LEGENDS = {
  task: 'sim.pick.task',
  platform: 'sim.pick.platform',
  method: 'sim.pick.method',
  version: 'sim.version.title',
} as const;

type Picked = Pick<Scenario, Part | 'version' | 'faults'>;

class ScenarioForm extends Component<PickerProps, Picked> {
  constructor(props: PickerProps) {
    super(props);
    const { task, platform, method, version, faults } = props.session.scenario;
    this.state = { task, platform, method, version, faults };
  }

  #toggle(fault: string): void {
    this.setState(({ faults }) => ({
      faults: faults.includes(fault) ? faults.filter((each) => each !== fault) : [...faults, fault],
    }));
  }

  #start = (event: SubmitEvent): void => {
    event.preventDefault();
    const { session, begin } = this.props;
    const { faults } = this.state;
    // In the product's order.
    const kept = session.product.faultsIn(this.state).filter((fault) => faults.includes(fault));
    begin({ ...session.scenario, ...this.state, faults: kept });
  };

  override render({ session: { product, words } }: PickerProps, { task, platform, method, faults }: Picked) {
    const { t } = words;
    const possible = product.faultsIn({ task, platform, method });
    const ofTask = product.worlds.filter((world) => world.task === task);
    return (
      <form class="sim-form" onSubmit={this.#start}>
        {this.#choice('task', product.worlds)}
        {this.#choice('platform', ofTask)}
        {this.#choice(
          'method',
          ofTask.filter((world) => world.platform === platform),
        )}
        {product.versions.length > 0 && this.#radios('version', product.versions.toReversed())}
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

  #choice(part: Part, among: readonly World[]) {
    return this.#radios(part, [...new Set(among.map((world) => world[part]))]);
  }

  #radios(part: Part | 'version', values: readonly string[]) {
    const { product, words } = this.props.session;
    const pick = (value: string): void =>
      this.setState((picked) => (part === 'version' ? { version: value } : withPart(product, picked, part, value)));
    return (
      <fieldset>
        <legend>{words.t(LEGENDS[part])}</legend>
        {values.map((value) => (
          <label class="sim-pick">
            <input type="radio" name={part} checked={this.state[part] === value} onChange={() => pick(value)} />
            <span>{part === 'version' ? value : words.name(part, value)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
}

export type Part = 'task' | 'platform' | 'method';

/** A scenario with one part changed, and the nearest possible values for the rest. */
export function withPart<T extends World & Pick<Scenario, 'faults'>>(
  product: Product,
  chosen: T,
  part: Part,
  value: string,
): T {
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
