import { isMap, isNode, isSeq, visit, type Node } from 'yaml';
import { type YamlPath, yamlOf } from '../../../yaml/places.ts';

/** Where things of the product stand in its files, by characters of the text. */
export interface Place {
  from: number;
  to: number;
}

/** A screen, as its file has it. */
export interface ScreenPlace {
  on: 'phone' | 'portal';
  id: string;
  place: Place;
}

/** Where each screen of `screens.yaml` stands; none while it cannot be read. */
export function screenPlaces(text: string): ScreenPlace[] {
  const document = yamlOf(text);
  return (['phone', 'portal'] as const).flatMap((on) => {
    const screens = document?.get(on, true);
    if (!isMap(screens)) return [];
    return screens.items.flatMap(({ key, value }): ScreenPlace[] => {
      const place = placeOf(key, value);
      return place ? [{ on, id: String(key), place }] : [];
    });
  });
}

/** The place that a character lies in; nothing above the first. What follows a place, up to the next, belongs to it. */
export function placeAt<Thing extends { place: Place }>(things: readonly Thing[], at: number): Thing | undefined {
  return things.findLast(({ place }) => place.from <= at);
}

/** Where what is tapped or filled in on a screen is written, first where it has a name of its own. */
export function controlPlace(text: string, on: string, screen: string, control: string): Place | undefined {
  const node = yamlOf(text)?.getIn([on, screen], true);
  if (!isNode(node)) return undefined;
  let found: Place | undefined;
  visit(node as Node, {
    Map(_, map) {
      if (map.get('tap') !== control && map.get('enter') !== control) return undefined;
      const key = map.items.find((pair) => String(pair.key) === 'tap' || String(pair.key) === 'enter');
      found = placeOf(key?.key, key?.value);
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the entry at a path stands, with its key. */
export function entryPlace(text: string, path: YamlPath): Place | undefined {
  const parent = yamlOf(text)?.getIn(path.slice(0, -1), true);
  if (isSeq(parent)) return placeOf(parent.items[Number(path.at(-1))], undefined);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => String(key) === String(path.at(-1)));
  return placeOf(pair?.key, pair?.value);
}

function placeOf(key: unknown, value: unknown): Place | undefined {
  const range = isNode(key) ? key.range : undefined;
  if (!range) return undefined;
  return { from: range[0], to: (isNode(value) ? value.range?.[1] : undefined) ?? range[1] };
}
