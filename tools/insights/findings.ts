import { shortestTo, trailOf, type Route } from '../../machines/walkthrough/index.ts';
import type { Library } from '../../src/content/index.ts';
import { COSTS } from './costs.ts';
import type { Difference, Finding, GuideCounts, GuideVersion, StepCount } from './insights.types.ts';
import { chanceAbove, chanceOfDifference, holding, median, newcombe, wilson, type Share } from './statistics.ts';

/** Fewer say nothing, and the tests that are used here are not made for fewer. */
const LEAST = 100;
/** A dead end stops this many times as many readers as is usual, and at least this share. */
const TIMES = 2;
const LEAST_SHARE = 0.05;

type DeadEnd = Extract<Finding, { kind: 'dead-end' }>;
type Change = Extract<Finding, { kind: 'change' }>;

/**
 * Steps of the current version at which significantly more readers stop than elsewhere.
 *
 * @param recent counts of the last days
 * @param guides all counts
 */
export function deadEnds(recent: readonly GuideCounts[], guides: readonly GuideCounts[], library: Library): DeadEnd[] {
  const steps = recent.flatMap(({ guide, language, versions }) => {
    const all = guides.find((each) => each.guide === guide && each.language === language)?.versions ?? [];
    return (live(versions, all)?.steps ?? [])
      .filter(({ came }) => came >= LEAST)
      .map((step) => ({ guide, language, ...step }));
  });
  const usual = median(steps.map(({ left, came }) => left / came));
  const bar = Math.max(LEAST_SHARE, TIMES * usual);
  const held = holding(steps.map(({ left, came }) => chanceAbove({ of: left, all: came }, bar)));
  return steps
    .filter((_, index) => held[index])
    .map(({ guide, language, step, came, left, supported }) => ({
      kind: 'dead-end',
      guide,
      language,
      step,
      came,
      left,
      usual,
      ...wilson({ of: left, all: came }),
      minutes: {
        readers: (left - usual * came) * stepsTo(library, guide, step) * COSTS.perStep,
        agents: supported * COSTS.perCall,
      },
    }));
}

/** What a new version of a guide surely made better or worse. */
export function changes(guides: readonly GuideCounts[], library: Library): Change[] {
  const pairs = guides.flatMap(({ guide, language, versions }) => {
    const walked = versions.filter(({ begun }) => begun >= LEAST);
    return walked.slice(1).flatMap((after, index) => {
      const before = walked[index];
      const isLast = after === walked.at(-1);
      return before ? [{ guide, language, before, after, isLast, compared: comparedOf(before, after) }] : [];
    });
  });
  const held = holding(pairs.flatMap(({ compared }) => compared.map(({ chance }) => chance)));
  let at = 0;
  return pairs.flatMap(({ guide, language, before, after, isLast, compared }): Change[] => {
    const differences = compared.filter(() => held[at++]).map(({ chance: _, ...difference }) => difference);
    if (differences.length === 0) return [];
    const worse = differences.reduce(
      (sum, { of, before: was, after: is }) => sum + (of === 'done' ? was - is : is - was),
      0,
    );
    const isWorse = worse > 0;
    // What a later version replaced costs nothing any more.
    const costs = isWorse && isLast;
    const more = (what: 'left' | 'trouble', step: StepCount): number => {
      const earlier = before.steps.find((each) => each.step === step.step);
      return earlier && earlier.came > 0 ? Math.max(0, step[what] - (earlier[what] / earlier.came) * step.came) : 0;
    };
    const stopped = differences.flatMap(({ step }) => after.steps.filter((each) => each.step === step));
    const own = [...new Set(stopped)];
    const lost = (each: StepCount): number =>
      more('left', each) * stepsTo(library, guide, each.step) + more('trouble', each);
    const readers = own.reduce((sum, each) => sum + lost(each), 0);
    return [
      {
        kind: 'change',
        guide,
        language,
        before: before.digest,
        after: after.digest,
        isWorse,
        differences,
        minutes: {
          readers: costs ? readers * COSTS.perStep : 0,
          agents: costs ? own.reduce((sum, { supported }) => sum + supported * COSTS.perCall, 0) : 0,
        },
      },
    ];
  });
}

/** All that can be compared of two versions, each with the chance that it is nothing. */
function comparedOf(before: GuideVersion, after: GuideVersion): (Difference & { chance: number })[] {
  const compare = (of: Difference['of'], was: Share, is: Share, step?: string): (Difference & { chance: number })[] => {
    if (was.all < LEAST || is.all < LEAST) return [];
    const difference = { before: was.of / was.all, after: is.of / is.all, ...newcombe(was, is) };
    return [{ of, ...(step === undefined ? {} : { step }), ...difference, chance: chanceOfDifference(was, is) }];
  };
  const bySteps = after.steps.flatMap(({ step, came, left, trouble }) => {
    const was = before.steps.find((each) => each.step === step);
    if (!was) return [];
    return [
      ...compare('left', { of: was.left, all: was.came }, { of: left, all: came }, step),
      ...compare('trouble', { of: was.trouble, all: was.came }, { of: trouble, all: came }, step),
    ];
  });
  const whole = compare(
    'done',
    { of: Math.min(before.done, before.begun), all: before.begun },
    { of: Math.min(after.done, after.begun), all: after.begun },
  );
  return [...whole, ...bySteps];
}

/** The version that is read now: the one of the content at hand or, until that is published, the last one that appeared. */
function live(recent: readonly GuideVersion[], all: readonly GuideVersion[]): GuideVersion | undefined {
  const last = all.findLast(({ digest }) => recent.some((each) => each.digest === digest));
  return recent.find(({ isCurrent }) => isCurrent) ?? recent.find(({ digest }) => digest === last?.digest);
}

function stepsTo(library: Library, guide: string, step: string): number {
  const graph: Route | undefined = library.guides.get(guide)?.graph;
  const place = graph && Object.hasOwn(graph.steps, step) ? shortestTo(graph, step) : undefined;
  return (graph && place && trailOf(graph, place)?.length) ?? 1;
}
