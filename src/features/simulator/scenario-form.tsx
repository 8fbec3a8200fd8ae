import { Component } from 'preact';
import { MAX_SEED, type Product, type Scenario, type World } from '../../../machines/simulator/index.ts';
import type { SimulatorWords } from './words.ts';

interface ScenarioFormProps {
  product: Product;
  words: SimulatorWords;
  scenario: Scenario;
  action: string;
  onStart(scenario: Scenario, surprise: boolean): void;
}

type Picked = Pick<Scenario, Part | 'version'> & { faults: readonly string[] };

/** The form that chooses a scenario. Its fields are those of the simulator's address. */
export class ScenarioForm extends Component<ScenarioFormProps, Picked> {
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
    const surprise = event.submitter?.getAttribute('name') === 'surprise';
    const seed = Number(new FormData(event.currentTarget as HTMLFormElement).get('seed'));
    const { task, platform, method, version, faults } = this.state;
    // In the product's order.
    const kept = this.props.product.faultsIn({ task, platform, method }).filter((fault) => faults.includes(fault));
    this.props.onStart({ task, platform, method, version, faults: surprise ? [] : kept, seed }, surprise);
  };

  override render({ product, words, scenario, action }: ScenarioFormProps, { task, platform, method, faults }: Picked) {
    const { t } = words;
    const possible = product.faultsIn({ task, platform, method });
    const ofTask = product.worlds.filter((world) => world.task === task);
    return (
      <form class="sim-form" method="get" action={action} onSubmit={this.#start}>
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
        {faults.length > 0 && <input type="hidden" name="fault" value={faults.join(',')} />}
        <details class="sim-more">
          <summary>{t('sim.pick.more')}</summary>
          <label for="sim-seed">{t('sim.pick.seed')}</label>
          <input
            id="sim-seed"
            type="number"
            name="seed"
            min={0}
            max={MAX_SEED}
            step={1}
            required
            defaultValue={String(scenario.seed)}
            aria-describedby="sim-seed-hint"
            onInvalid={reveal}
          />
          <p class="sim-quiet" id="sim-seed-hint">
            {t('sim.pick.seedHint')}
          </p>
        </details>
        <div class="sim-buttons">
          <button type="submit" class="sim-button sim-main">
            {t('sim.pick.start')}
          </button>
          {possible.length > 0 && (
            <button type="submit" class="sim-button" name="surprise" value="1">
              {t('sim.pick.surprise')}
            </button>
          )}
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
              value={version}
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
            <input
              type="radio"
              name={part}
              value={id}
              checked={this.state[part] === id}
              onChange={() => this.#pick(part, id)}
            />
            <span>{words.name(part, id)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
}

/** An error is only shown for a visible field. */
function reveal({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest('details')?.setAttribute('open', '');
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
