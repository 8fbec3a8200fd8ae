import { Product } from '../../../../machines/simulator/index.ts';
import type { Library } from '../../../../src/content/index.ts';
import { addressesOf } from '../../../../src/i18n/index.ts';
import type { DrawnScreen, PracticeSketch, ProductSketch } from '../../protocol/product.types.ts';
import { faultsOf } from './faults.ts';
import { runAtScreen } from './running.ts';

/**
 * The simulated product. Screens and faults are left out while the product has problems.
 *
 * @param language of labels and names
 * @param chosen which of the practices the screens are shown in, from 0
 */
export function sketchOf(library: Library, language: string, chosen: number): ProductSketch {
  const { site, labels, simulator } = library;
  const product = simulator && new Product(simulator);
  const practices = product ? practicesOf(product, library, language) : [];
  const practice = practices[chosen] ?? practices[0];
  const addresses = addressesOf(site.address);
  return {
    practices,
    screens: product && practice && drawnScreens(product, practice, library),
    labels: { ...labels.get(site.source)?.words, ...labels.get(language)?.words },
    payload: addresses.whole(addresses.home(language)),
    faults: faultsOf(library),
  };
}

function practicesOf(product: Product, { ui, site }: Library, language: string): PracticeSketch[] {
  const words = ui.get(language) ?? ui.get(site.source) ?? {};
  const versions = product.versions.length > 0 ? product.versions : [undefined];
  return product.worlds.flatMap(({ platform, method, task }) =>
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

function drawnScreens(product: Product, practice: PracticeSketch, library: Library): DrawnScreen[] {
  const scene = { values: {}, locked: false, inApp: true, installed: true, switches: {} };
  const platform = practice.platform === 'android' ? 'android' : 'iphone';
  return (['phone', 'portal'] as const).flatMap((on) =>
    Object.keys(product.definition.screens[on]).map((id) => ({
      on,
      id,
      view: product.drawScreen(on, id, { ...practice, ...scene, platform }),
      run: runAtScreen(library, practice, on, id),
    })),
  );
}
