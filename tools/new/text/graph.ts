import { productOf, type Library } from '../../../src/content/index.ts';
import type { Act, Graph } from '../../../machines/walkthrough/index.ts';
import { scenarioOf } from '../../../machines/rehearsal/index.ts';

/** What a guide is for. */
export type GuideWorld = Graph['world'];

/** The steps that every new guide begins with: a fork with two ways, and an end. */
export const STEPS = { start: 'start', first: 'first', second: 'second', done: 'done' } as const;
export const WAYS = { first: 'first-way', second: 'second-way' } as const;

type Acts = Record<keyof typeof STEPS, Act>;

/** The screens of a device that is a platform of the simulator; none where nothing is simulated. */
export function screensFor(library: Library, platform: string): readonly string[] {
  return productOf(library)?.screenIds[deviceOf(platform)] ?? [];
}

export function deviceOf(platform: string): Act['on'] {
  return platform === 'portal' || platform === 'device' ? platform : 'phone';
}

/** Whether the simulator can perform a guide for this. */
export function isPractised(library: Library, world: GuideWorld): boolean {
  const product = productOf(library);
  return product !== undefined && scenarioOf(product, { world } as Graph, 0) !== undefined;
}

/** The guide that is most like a new one: by as many of task, platform and method as can be. */
function nearestGuide({ guides }: Library, world: GuideWorld): Graph | undefined {
  const hits = (graph: Graph) =>
    (graph.world.platform === world.platform ? 4 : 0) +
    (graph.world.task === world.task ? 2 : 0) +
    (graph.world.method === world.method ? 1 : 0);
  return [...guides.values()]
    .map(({ graph }) => graph)
    .filter((graph) => hits(graph) >= 4)
    .sort((a, b) => hits(b) - hits(a))[0];
}

export function firstScreen(library: Library, world: GuideWorld): string | undefined {
  return firstAct(nearestGuide(library, world))?.screen ?? screensFor(library, world.platform)[0];
}

function firstAct(graph: Graph | undefined): Act | undefined {
  return graph?.steps[graph.start]?.acts[0];
}

/** Acts to begin with, taken from the guide that is most like this one: real screens of the device, each with a figure. */
export function exampleActs(library: Library, world: GuideWorld, screen?: string): Acts {
  const near = nearestGuide(library, world);
  const own = firstAct(near);
  const blank: Act = { on: deviceOf(world.platform), screen: screen ?? firstScreen(library, world) ?? '' };
  const steps = Object.values(near?.steps ?? {});
  const targets = Object.values(steps.find(({ ways }) => ways)?.ways ?? {}).map((id) => near?.steps[id]?.acts[0]);
  const others = steps.flatMap(({ acts }) => acts.slice(0, 1)).slice(1);
  const last = steps.find(({ end }) => end)?.acts.at(-1);
  const figured = (act: Act | undefined, figure: string): Act => ({ ...(act ?? blank), figure, way: undefined });
  return {
    start: own && own.screen === blank.screen ? { ...own, figure: undefined, way: undefined } : blank,
    first: figured(targets[0] ?? others[0], '1'),
    second: figured(targets[1] ?? others[1] ?? others[0], '2'),
    done: figured(last, '3'),
  };
}

/** The graph of a new guide, as text that begins with a comment. */
export function graphText(comment: string, world: GuideWorld, number: number, acts: Acts | undefined): string[] {
  const shown = (step: keyof Acts) => (acts ? [`    acts: [${actText(acts[step])}]`] : []);
  return [
    `# ${comment}`,
    `case: ${number}`,
    'version: 1',
    `world: { platform: ${world.platform}, method: ${world.method}, task: ${world.task} }`,
    `start: ${STEPS.start}`,
    'steps:',
    `  ${STEPS.start}:`,
    '    n: 1',
    ...shown('start'),
    `    ways: { ${WAYS.first}: ${STEPS.first}, ${WAYS.second}: ${STEPS.second} }`,
    ...step(STEPS.first, 2, '1.a', shown('first')),
    ...step(STEPS.second, 3, '1.b', shown('second')),
    `  ${STEPS.done}:`,
    '    n: 4',
    ...shown('done'),
    '    end: true',
    'problems: {}',
  ];
}

function step(id: string, n: number, label: string, acts: readonly string[]): string[] {
  return [`  ${id}:`, `    n: ${n}`, `    label: ${label}`, ...acts, `    next: ${STEPS.done}`];
}

function actText({ figure, on, screen, enter, tap }: Act): string {
  const parts = { figure: figure === undefined ? undefined : `"${figure}"`, on, screen, enter, tap };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return `{ ${given.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}
