import { productOf, type Library } from '../../../../src/content/index.ts';
import type { FaultSketch } from '../../protocol/product.types.ts';
import { runWithFault } from './running.ts';

type Acts = Library['remedies'][string]['acts'];

/** What can go wrong with the product, in the order in which readers are offered it, and what mends it. */
export function faultsOf(library: Library): FaultSketch[] | undefined {
  const product = productOf(library);
  if (!product) return undefined;
  const { ui, remedies, site } = library;
  return Object.entries(product.definition.faults).map(([id, { source, begin }]): FaultSketch => {
    const remedy = Object.hasOwn(remedies, id) ? remedies[id] : undefined;
    const words = Object.keys(site.languages).flatMap((language) => {
      const said = ui.get(language)?.[`product.fault.${id}`];
      return said === undefined ? [] : [[language, said]];
    });
    return {
      id,
      words: Object.fromEntries(words) as FaultSketch['words'],
      isAssumed: source === 'assumed',
      begins: Object.entries(begin).map(([what, value]) => `${what}: ${String(value)}`),
      seen: remedy?.seen,
      acts: (remedy?.acts ?? []).map(actText),
      hasRemedy: remedy !== undefined,
      problem: remedy?.problem,
      run: runWithFault(product, id, product.worlds),
    };
  });
}

/** An act as the file has it, without its brackets: `phone error: dismiss`. */
function actText(act: Acts[number]): string {
  const { on, screen, tap, enter, focus } = act as Readonly<Record<string, string | boolean | undefined>>;
  const does = [enter, tap, ...(focus ? ['focus'] : [])].filter((each) => each !== undefined).join(', ');
  return `${[on, screen].filter((each) => each !== undefined).join(' ')}${does === '' ? '' : `: ${does}`}`;
}
