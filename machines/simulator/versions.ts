import type { ProductDefinition, ScreenDefinition, Where } from './definition.types.ts';
import type { PracticedWorld } from './scenario.ts';

/** A range of versions, first and last included. */
export interface Span {
  from?: string;
  until?: string;
}

/** A product with the version spans of its screens expanded to lists. */
export function withVersions(product: ProductDefinition): ProductDefinition {
  const { versions, screens } = product;
  if (!versions) return product;
  const listed = ({ from, until, ...where }: Where & Span): Where => {
    if (from === undefined && until === undefined) return where;
    const first = from === undefined ? 0 : versions.indexOf(from);
    const last = until === undefined ? versions.length : versions.indexOf(until);
    return { ...where, version: versions.slice(first, last + 1) };
  };
  const through = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(through);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, key === 'when' ? listed(each as Where) : through(each)]),
    );
  };
  // Ids of screens are not searched: `when` is a valid id.
  const own = (named: ProductDefinition['screens']['phone']) =>
    Object.fromEntries(Object.entries(named).map(([id, screen]) => [id, through(screen) as ScreenDefinition]));
  return { ...product, screens: { phone: own(screens.phone), portal: own(screens.portal) } };
}

/** The worlds that can be practiced, in each version of the app. */
export function worldsOf({ practices, versions }: ProductDefinition): PracticedWorld[] {
  return practices.flatMap((world) => versions?.map((version) => ({ ...world, version })) ?? [world]);
}
