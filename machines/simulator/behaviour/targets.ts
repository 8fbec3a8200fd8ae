import type { StateDefinition } from '../definition.types.ts';

/** What leads back to where one was in a state that says so. */
export const LAST = 'last';

/** The state at a path below another; nothing where there is none. */
function stateAt(root: StateDefinition, path: readonly string[]): StateDefinition | undefined {
  return path.reduce<StateDefinition | undefined>((at, name) => {
    if (name === LAST && at?.returns) return {};
    return at?.states && Object.hasOwn(at.states, name) ? at.states[name] : undefined;
  }, root);
}

/**
 * The path of the state that a target names: one within the state that it is written in, else one beside it, and so on
 * outwards. Nothing where there is none.
 *
 * @param from the path of the state that it is written in
 */
export function targetPath(root: StateDefinition, from: readonly string[], target: string): string[] | undefined {
  const path = target.split('.');
  for (let depth = from.length; depth >= 0; depth--) {
    const whole = [...from.slice(0, depth), ...path];
    if (stateAt(root, whole)) return whole;
  }
  return undefined;
}
