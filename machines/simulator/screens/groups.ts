import type { Place, ProductDefinition, ScreenDefinition } from '../definition.types.ts';
import { DEVICES } from '../protocol.ts';

/** A screen of a product as it is written: where, on which device, and the actor who shows it. */
interface WrittenScreen {
  device: 'phone' | 'portal';
  name: string;
  screen: string;
  parts: ScreenDefinition;
  place: Place;
}

/** All screens of a product. */
export function screensOf({ screens }: Pick<ProductDefinition, 'screens'>): WrittenScreen[] {
  return DEVICES.flatMap(([device, name]) =>
    Object.entries(screens[device]).map(([screen, parts]): WrittenScreen => {
      return { device, name, screen, parts, place: ['screens', device, screen] };
    }),
  );
}

/** What is on all screens of a product, without their names: a screen may be called as a part or a field is. */
export function partsOf({ screens }: Pick<ProductDefinition, 'screens'>): ScreenDefinition[] {
  return Object.values(screens).flatMap((own) => Object.values(own));
}

/** All groups of something written that have one of some fields, from top to bottom. */
export function groupsWith(value: unknown, ...fields: readonly string[]): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each) => groupsWith(each, ...fields));
  return fields.some((field) => field in value) ? [{ ...value }, ...inner] : inner;
}
