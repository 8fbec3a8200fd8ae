import type { Problem } from '../../../machines/problem.ts';
import type { Library } from '../library.ts';

/** What failed when a guide was performed on the app: a fault until it is performed again. */
export function checkFailures({ articles, guides }: Library): Problem[] {
  return articles.flatMap(({ id, matter, file, lineOf }) => {
    if (matter?.kind !== 'guide') return [];
    return matter.failed.map(({ on, version, ways, step, what }, index): Problem => {
      const by = ways.length === 0 ? '' : `, by way of ${ways.map((way) => `\`${way}\``).join(', ')}`;
      const day = on.toISOString().slice(0, 10);
      return {
        code: 'step-failed-in-app',
        message: `${named(step, guides.get(id)?.graph.steps)} failed in version \`${version}\` of the app on ${day}${by}: ${ended(what)}`,
        hint: 'Correct it, perform its flow again and read the report back (`npm run flows`). Once it was tried by hand, take this entry out of `failed`.',
        file,
        line: lineOf(['failed', index]),
      };
    });
  });
}

/** A step with its printed number, by its id of now or of then. */
function named(
  step: string | undefined,
  steps: Readonly<Record<string, { label: string; aliases?: readonly string[] | undefined }>> = {},
): string {
  if (step === undefined) return 'The guide';
  const [id, found] = Object.entries(steps).find(([id, { aliases }]) => id === step || aliases?.includes(step)) ?? [];
  return found ? `Step \`${id ?? step}\` (${found.label})` : `Step \`${step}\`, which is gone now,`;
}

function ended(what: string): string {
  return /[.:]$/.test(what) ? what : `${what}.`;
}
