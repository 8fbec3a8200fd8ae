import type { Problem } from './problem.ts';

interface Renamable {
  aliases?: readonly string[] | undefined;
}

/**
 * Reports ambiguous former ids: an id in use, or a former id of two items.
 *
 * @param kind of the items, such as `step`
 * @param path of the items in the data
 */
export function aliasProblems(
  items: readonly (readonly [id: string, Renamable])[],
  kind: string,
  path: readonly string[],
): Problem[] {
  const ids = items.map(([id]) => id);
  const owners = new Map<string, string>();
  return items.flatMap(([id, { aliases = [] }]) =>
    aliases.flatMap((alias, index): Problem[] => {
      const place = [...path, id, 'aliases', index];
      const owner = owners.get(alias);
      owners.set(alias, owner ?? id);
      if (ids.includes(alias)) {
        return [
          {
            code: `${kind}-alias-taken`,
            path: place,
            message: `\`${alias}\` is listed as a former id of the ${kind} \`${id}\`, but it is in use.`,
            hint: `Remove it from \`aliases\`, or rename the ${kind} that uses it.`,
          },
        ];
      }
      if (owner === undefined) return [];
      return [
        {
          code: `${kind}-alias-twice`,
          path: place,
          message: `\`${alias}\` is listed as a former id of both \`${owner}\` and \`${id}\`.`,
          hint: 'An old address can lead to one place only. Keep the alias there.',
        },
      ];
    }),
  );
}
