import type { Place, ProductDefinition, ScreenDefinition } from '../definition.types.ts';
import { DEVICES } from '../protocol.ts';

/** A screen in the product's file. */
interface WrittenScreen {
  device: 'phone' | 'portal';
  name: string;
  screen: string;
  parts: ScreenDefinition;
  place: Place;
}

export function screensOf({ screens }: Pick<ProductDefinition, 'screens'>): WrittenScreen[] {
  return DEVICES.flatMap(([device, name]) =>
    Object.entries(screens[device]).map(([screen, parts]): WrittenScreen => {
      return { device, name, screen, parts, place: ['screens', device, screen] };
    }),
  );
}

/** The parts of all screens without their ids, which could equal the names of fields. */
export function partsOf({ screens }: Pick<ProductDefinition, 'screens'>): ScreenDefinition[] {
  return Object.values(screens).flatMap((own) => Object.values(own));
}

/** All objects in a value that have one of the fields, from top to bottom. */
export function groupsWith(value: unknown, ...fields: readonly string[]): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each) => groupsWith(each, ...fields));
  return fields.some((field) => field in value) ? [{ ...value }, ...inner] : inner;
}
