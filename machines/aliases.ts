import { fault, type Path, type Problem } from './problem.ts';

interface Renamable {
  aliases?: readonly string[] | undefined;
}

/**
 * Reports ambiguous former ids: an id in use, or a former id of two items.
 *
 * @param kind of the items, such as `step`
 */
export function aliasProblems(items: readonly (readonly [id: string, Renamable])[], kind: string, at: Path): Problem[] {
  const ids = items.map(([id]) => id);
  const owners = new Map<string, string>();
  return items.flatMap(([id, { aliases = [] }]) =>
    aliases.flatMap((alias, index): Problem[] => {
      const path = [...at, id, 'aliases', index];
      const owner = owners.get(alias);
      owners.set(alias, owner ?? id);
      if (ids.includes(alias)) {
        const message = `\`${alias}\` is listed as a former id of the ${kind} \`${id}\`, but it is in use.`;
        const hint = `Remove it from \`aliases\`, or rename the ${kind} that uses it.`;
        return [fault(`${kind}-alias-taken`, message, hint, { path })];
      }
      if (owner === undefined) return [];
      const message = `\`${alias}\` is listed as a former id of both \`${owner}\` and \`${id}\`.`;
      const hint = 'An old address can lead to one place only. Keep the alias there.';
      return [fault(`${kind}-alias-twice`, message, hint, { path })];
    }),
  );
}
