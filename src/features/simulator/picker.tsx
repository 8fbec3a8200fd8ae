import type { Product, Scenario, World } from '../../../machines/simulator/index.ts';
import type { Begin, Session } from './session.ts';

interface PickerProps {
  session: Session;
  begin: Begin;
}

const LEGENDS = { platform: 'sim.pick.platform', method: 'sim.pick.method', version: 'sim.version.title' } as const;

/** The task, phone, method and faults. Each choice opens its practice at once. */
export function Picker({ session, begin }: PickerProps) {
  const { product, words, scenario } = session;
  const { t, name } = words;
  const { task, platform, version, faults } = scenario;
  const ofTask = product.worlds.filter((world) => world.task === task);
  const ofPlatform = ofTask.filter((world) => world.platform === platform);
  const possible = product.faultsIn(scenario);
  const choice = (part: Part, among: readonly World[]) =>
    [...new Set(among.map((world) => world[part]))].map((value) => (
      <Chip
        key={value}
        words={name(part, value)}
        isChosen={scenario[part] === value}
        choose={() => begin(withPart(product, scenario, part, value))}
      />
    ));
  const toggle = (fault: string): void => {
    const wanted = faults.includes(fault) ? faults.filter((each) => each !== fault) : [...faults, fault];
    // In the product's order.
    begin({ ...scenario, faults: possible.filter((each) => wanted.includes(each)) });
  };
  return (
    <section id="sim-pick" class="card sim-picker" aria-labelledby="sim-task" tabIndex={-1}>
      <h2 id="sim-task">{t('sim.pick.task')}</h2>
      <div class="sim-buttons cluster" role="group" aria-labelledby="sim-task">
        {choice(
          'task',
          Object.keys(product.definition.tasks).flatMap((each) =>
            product.worlds.filter((world) => world.task === each),
          ),
        )}
      </div>
      {platform !== 'portal' && (
        <>
          <div class="sim-buttons cluster" role="group" aria-label={t(LEGENDS.platform)}>
            {choice('platform', ofTask)}
          </div>
          <div class="sim-buttons cluster" role="group" aria-label={t(LEGENDS.method)}>
            {choice('method', ofPlatform)}
          </div>
        </>
      )}
      {product.versions.length > 0 && (
        <div class="sim-buttons cluster" role="group" aria-label={t(LEGENDS.version)}>
          {product.versions.toReversed().map((number) => (
            <Chip
              key={number}
              words={t('sim.version.name', { number })}
              isChosen={version === number}
              choose={() => begin({ ...scenario, version: number })}
            />
          ))}
        </div>
      )}
      {possible.length > 0 && (
        <>
          <h3 id="sim-faults">{t('sim.pick.fault')}</h3>
          <div class="sim-faults" role="group" aria-labelledby="sim-faults">
            {possible.map((fault) => (
              <label key={fault}>
                <input type="checkbox" checked={faults.includes(fault)} onChange={() => toggle(fault)} />
                <span>{words.word('product', `fault.${fault}`)}</span>
              </label>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Chip({ words, isChosen, choose }: { words: string; isChosen: boolean; choose: () => void }) {
  return (
    <button type="button" class="button" aria-pressed={isChosen} onClick={() => isChosen || choose()}>
      {words}
    </button>
  );
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
