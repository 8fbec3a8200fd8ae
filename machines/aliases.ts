import type { Problem } from './problem.ts';

/** What can have been called otherwise. */
interface Renamed {
  aliases?: readonly string[] | undefined;
}

/**
 * Old ids that would lead to two things: an id that something has now, or that another thing once had.
 *
 * @param kind what the things are, in a writer's word: `step`
 * @param path where they stand in the data
 */
export function aliasProblems(
  things: readonly (readonly [id: string, Renamed])[],
  kind: string,
  path: readonly string[],
): Problem[] {
  const ids = things.map(([id]) => id);
  const owners = new Map<string, string>();
  return things.flatMap(([id, { aliases = [] }]) =>
    aliases.flatMap((alias, index): Problem[] => {
      const place = [...path, id, 'aliases', index];
      const owner = owners.get(alias);
      owners.set(alias, owner ?? id);
      if (ids.includes(alias)) {
        return [
          {
            code: `${kind}-alias-taken`,
            path: place,
            message: `\`${alias}\` is said to be an old id of the ${kind} \`${id}\`, but it is in use now.`,
            hint: `Take it out of \`aliases\`, or give the ${kind} that has it another id.`,
          },
        ];
      }
      if (owner === undefined) return [];
      return [
        {
          code: `${kind}-alias-twice`,
          path: place,
          message: `\`${alias}\` is said to be an old id of \`${owner}\` and again of \`${id}\`.`,
          hint: 'An old address can lead to one place only: keep it where its readers should arrive.',
        },
      ];
    }),
  );
}
