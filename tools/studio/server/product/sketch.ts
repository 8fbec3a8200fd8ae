import { parseActors, parseScreens, type ScreenSketch } from '../../../../machines/simulator/simulator.parse.ts';
import type { Library } from '../../../../src/content/index.ts';
import { svgOf } from '../../../../src/diagrams/index.ts';
import { addressesOf } from '../../../../src/i18n/index.ts';
import type { DrawnActor, DrawnScreen, PracticeSketch, ProductSketch } from '../../protocol/product.types.ts';
import { actorDiagram } from './actor-diagram.ts';
import { faultsOf } from './faults.ts';
import { runAtScreen } from './running.ts';

/**
 * The simulated product as it is written: each of its parts is drawn as long as its own file can be read, whatever the others are.
 *
 * @param language of labels and names
 * @param chosen which of the practices the screens are shown in, from 0
 */
export function sketchOf(library: Library, language: string, chosen: number): ProductSketch {
  const { yaml, site, labels } = library;
  const dataOf = (name: string): unknown => yaml.get(`content/simulator/${name}.yaml`)?.data;
  const screens = parseScreens({ product: dataOf('product'), screens: dataOf('screens') });
  const actors = parseActors(dataOf('behaviour'));
  const practices = screens ? practicesOf(screens, library, language) : [];
  const practice = practices[chosen] ?? practices[0];
  const addresses = addressesOf(site.address);
  return {
    practices,
    screens: screens && practice && drawnScreens(screens, practice, library),
    labels: { ...labels.get(site.source)?.words, ...labels.get(language)?.words },
    payload: addresses.whole(addresses.home(language)),
    actors: actors?.map((actor) => drawn(actor, language)),
    faults: faultsOf(library),
  };
}

function practicesOf(screens: ScreenSketch, { ui, site }: Library, language: string): PracticeSketch[] {
  const words = ui.get(language) ?? ui.get(site.source) ?? {};
  const versions = screens.versions.length > 0 ? screens.versions : [undefined];
  return screens.practices.flatMap(({ platform, method, task }) =>
    versions.map((version) => ({
      name: [
        words[`platform.${platform}`] ?? platform,
        words[`task.${task}`] ?? task,
        words[`method.${method}`] ?? method,
        ...(version === undefined ? [] : [version]),
      ].join(' · '),
      platform,
      method,
      task,
      version,
    })),
  );
}

function drawnScreens(sketch: ScreenSketch, practice: PracticeSketch, library: Library): DrawnScreen[] {
  return (['phone', 'portal'] as const).flatMap((on) =>
    sketch.ids[on].map((id) => ({
      on,
      id,
      view: sketch.draw(practice, on, id),
      run: runAtScreen(library, practice, on, id),
    })),
  );
}

function drawn(actor: Parameters<typeof actorDiagram>[0], language: string): DrawnActor {
  return {
    id: actor.id,
    drawing: svgOf(actorDiagram(actor, language)),
    states: actor.states.map(({ name, isReached }) => ({ names: name === '' ? [] : name.split('.'), isReached })),
  };
}
