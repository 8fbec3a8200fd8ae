import type { StateDefinition } from '../definition.types.ts';

/** All that is heard in a state, and in those within it. */
export function heardIn({ on = {}, states = {} }: StateDefinition): string[] {
  return [...Object.keys(on), ...Object.values(states).flatMap(heardIn)];
}
