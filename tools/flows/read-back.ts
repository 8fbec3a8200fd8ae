import { isDeepStrictEqual } from 'node:util';
import type { Library } from '../../src/content/index.ts';
import type { Say } from '../../src/build/words.ts';
import { Refusal } from '../new/refusal.ts';
import type { FileChange } from '../new/write.ts';
import { failedStep } from './failed-step.ts';
import type { Flow } from './flow.types.ts';
import { withHeadField } from './head-edit.ts';
import type { FlowResult } from './junit.ts';

/** What a report is read back into. */
export interface ReadBackContext {
  library: Library;
  /** Every content file's text, by path. */
  files: ReadonlyMap<string, string>;
  /** Every flow of the content. */
  flows: readonly Flow[];
  /** The app's version. */
  version: string;
  /** The day, as `2026-11-25`. */
  today: string;
  say: Say;
}

/** What failed, as an article's head has it. */
interface Failure {
  on: string;
  version: string;
  ways: readonly string[];
  step?: string | undefined;
  what: string;
}

/**
 * What reports say of each guide, as changes of its articles' heads. A guide is `checked` once each of its ways was performed in
 * one language and nothing is known to fail in any; what failed stays in `failed` until that way is performed again.
 *
 * @throws {Refusal} where a head cannot be changed in one place
 */
export function readBack(
  context: ReadBackContext,
  results: ReadonlyMap<string, FlowResult>,
): { changes: FileChange[]; told: string[] } {
  const ofGuides = [...Map.groupBy(context.flows, ({ guide }) => guide)].map(([guide, flows]) =>
    flows.some(({ name }) => results.has(name)) ? readGuide(context, guide, flows, results) : { changes: [], told: [] },
  );
  return { changes: ofGuides.flatMap(({ changes }) => changes), told: ofGuides.flatMap(({ told }) => told) };
}

function readGuide(
  { library, files, version, today, say }: ReadBackContext,
  guide: string,
  flows: readonly Flow[],
  results: ReadonlyMap<string, FlowResult>,
): { changes: FileChange[]; told: string[] } {
  const outcome = ({ name }: Flow) => results.get(name)?.outcome ?? 'skipped';
  const editions = library.articles.flatMap(({ id, language, file, matter }) => {
    if (id !== guide || matter?.kind !== 'guide') return [];
    const own = flows.filter((flow) => flow.language === language);
    const old = matter.failed.map(({ on, ...rest }): Failure => ({ on: on.toISOString().slice(0, 10), ...rest }));
    const kept = old.filter(({ ways }) => own.some((flow) => isSame(flow.ways, ways) && outcome(flow) === 'skipped'));
    const found = own
      .filter((flow) => outcome(flow) === 'failed')
      .map((flow): Failure => {
        const what = results.get(flow.name)?.message || say('flows.silent');
        return { on: today, version, ways: flow.ways, step: failedStep(flow, what), what };
      });
    return [{ file, own, old, found, failed: [...kept, ...found] }];
  });
  const open = editions.map(({ own }) => own.filter((flow) => outcome(flow) !== 'passed'));
  const isWhole = editions.some(({ own }, index) => own.length > 0 && open[index]?.length === 0);
  const isChecked = isWhole && editions.every(({ failed }) => failed.length === 0);
  const changes = editions.flatMap(({ file, old, failed }): FileChange[] => {
    const before = files.get(file) ?? '';
    const fields = [
      ...(isChecked
        ? [['checked', [`checked: { on: ${today}, source: app, version: ${JSON.stringify(version)} }`]]]
        : []),
      ...(isDeepStrictEqual(old, failed) ? [] : [['failed', failedLines(failed)]]),
    ] as [string, string[]][];
    const text = fields.reduce((head, [field, lines]) => {
      const edited = withHeadField(head, field, lines);
      if (edited === undefined) throw new Refusal(say('flows.head', { file, field }));
      return edited;
    }, before);
    return text === before ? [] : [{ file, text, before }];
  });
  const failures = editions.flatMap(({ file, found }) =>
    found.map(({ step, ways, what }) => say('flows.failed', { file, place: [...ways, step ?? '?'].join(' → '), what })),
  );
  const shortest = open.filter((each) => each.length > 0).sort((a, b) => a.length - b.length)[0] ?? [];
  const told = isChecked
    ? say('flows.checked', { guide, version })
    : say('flows.unchecked', { guide, flows: shortest.map(({ name }) => `\`${name}\``).join(', ') });
  return { changes, told: [...failures, ...(failures.length > 0 ? [] : [told])] };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('.') === b.join('.');
}

function failedLines(failed: readonly Failure[]): string[] {
  if (failed.length === 0) return [];
  return [
    'failed:',
    ...failed.map(({ on, version, ways, step, what }) => {
      const fields = [
        `on: ${on}`,
        `version: ${JSON.stringify(version)}`,
        ...(ways.length > 0 ? [`ways: [${ways.join(', ')}]`] : []),
        ...(step === undefined ? [] : [`step: ${step}`]),
        `what: ${JSON.stringify(what)}`,
      ];
      return `  - { ${fields.join(', ')} }`;
    }),
  ];
}
