import type { Product } from '../simulator/index.ts';
import { suggest, type Problem } from '../problem.ts';
import { stepIn, type Graph } from '../walkthrough/index.ts';
import { revealing, type Mismatch, type Remedy } from './perform.ts';
import { rehearse, rehearseFault, scenarioOf, versionsOf, type FaultRehearsal } from './rehearse.ts';

interface Found {
  version: string | undefined;
  problem: Problem;
}

/** Performs a guide on the simulator and reports everything that does not work. */
export function guideIssues(product: Product, graph: Graph): Problem[] {
  const hasActs = Object.values(graph.steps).some(({ acts }) => acts.length > 0);
  if (!hasActs) return [];
  if (!scenarioOf(product, graph, 0)) return [noWorld(graph)];
  return revealing(
    () => issuesOf(product, graph),
    (fault) => ({ ...fault, path: ['world'] }),
  );
}

function issuesOf(product: Product, graph: Graph): Problem[] {
  const { performed, missed, undone } = rehearse(product, graph);
  const mismatches = performed.flatMap(({ version, followed: { mismatch } }): Found[] =>
    mismatch ? [{ version, problem: problemOf(graph, mismatch) }] : [],
  );
  const failed = performed.flatMap(({ version, succeeded }): Found[] =>
    succeeded ? [] : [{ version, problem: NO_SUCCESS }],
  );
  const found = mismatches.length > 0 ? mismatches : failed;
  if (found.length > 0) return inVersions(product, found);
  return [...missed.map(wayMissed), ...undone.map(({ step, act }) => actUndone(graph, step, act))];
}

/** Performs a remedy in a guide and checks that the fault is visible and the guide then succeeds. */
export function remedyIssues(product: Product, graph: Graph, fault: string, remedy: Remedy): Problem[] {
  if (!product.faultsIn(graph.world).includes(fault)) return [];
  const perform = (version: string | undefined, seed: number): Found[] => {
    const rehearsal = rehearseFault(product, graph, fault, remedy, seed, version);
    const problem = rehearsal && remedyProblem(fault, remedy, rehearsal);
    return problem ? [{ version, problem }] : [];
  };
  return revealing(
    () =>
      inVersions(
        product,
        versionsOf(product).flatMap((version) =>
          product.seedsIn(graph.world).flatMap((seed) => perform(version, seed)),
        ),
      ),
    (problem) => ({ ...problem, path: [fault] }),
  );
}

/** Removes duplicates and names the versions of a problem, unless it occurs in all. */
function inVersions(product: Product, found: readonly Found[]): Problem[] {
  return [...Map.groupBy(found, ({ problem }) => problem.message)].flatMap(([message, all]) => {
    const versions = [...new Set(all.map(({ version }) => version))];
    const isEverywhere = versions.length === versionsOf(product).length;
    const where = versions.map((version) => `\`${version}\``).join(', ');
    return all
      .slice(0, 1)
      .map(({ problem }) => (isEverywhere ? problem : { ...problem, message: `In version ${where}: ${message}` }));
  });
}

/** The problem of each kind of mismatch; the message continues “the phone shows …, ”, and names what was expected. */
const MISMATCHES: Readonly<Record<Mismatch['kind'], Problem & { hint: string }>> = {
  screen: { code: 'screen-differs', message: 'not `{}`', hint: 'Correct `screen` or the taps before it.' },
  control: { code: 'control-absent', message: 'which has no `{}`', hint: 'Use a control of this screen.' },
  'not-read': {
    code: 'code-not-read',
    message: 'and the camera does not read the code',
    hint: 'Make sure that the portal shows the code at this point.',
  },
  way: {
    code: 'way-not-shown',
    message: 'which matches none of the ways {}',
    hint: 'Add a way to a step that starts on this screen.',
  },
  unfinished: { code: 'guide-endless', message: '', hint: 'Make one of the steps lead to the end.' },
};

function problemOf(graph: Graph, { step = '', act, on, expected, found, kind }: Mismatch): Problem {
  const { code, message, hint } = MISMATCHES[kind];
  const sees = `the ${on} shows \`${found}\`, ${message.replace('{}', () => expected)}`;
  return {
    code,
    message: `At step \`${step}\` (${graph.steps[step]?.label ?? ''}), act ${act + 1}, ${kind === 'unfinished' ? 'the guide loops' : sees}.`,
    hint,
    path: ['steps', step, ...(kind === 'way' ? ['ways'] : ['acts', act])],
  };
}

function noWorld({ world: { platform, method, task } }: Graph): Problem {
  return {
    code: 'world-not-practised',
    message: `The simulator has no practice for \`${task}\` on \`${platform}\` by \`${method}\`, so these acts cannot be performed.`,
    hint: 'Correct `world`, or remove `acts` if the screens are not known.',
    path: ['world'],
  };
}

const NO_SUCCESS: Problem = {
  code: 'guide-without-success',
  message: 'The guide ends, but its goal is not reached.',
  hint: 'Add the missing step before the end.',
  path: ['steps'],
};

function wayMissed(trail: readonly string[]): Problem {
  return {
    code: 'way-not-performed',
    message: `No practice follows ${trail.map((step) => `\`${step}\``).join(', ')}.`,
    hint: 'Start each way on a different screen, or remove it.',
    path: ['steps'],
  };
}

function actUndone(graph: Graph, step: string, act: number): Problem {
  return {
    code: 'act-not-performed',
    message: `Act ${act + 1} of step \`${step}\` (${stepIn(graph, step).label}) is not performed in any practice.`,
    hint: 'Remove it, or correct its `way`.',
    path: ['steps', step, 'acts', act],
  };
}

function remedyProblem(fault: string, { seen }: Remedy, rehearsal: FaultRehearsal): Problem | undefined {
  if (!rehearsal.seen) {
    return {
      code: 'fault-not-seen',
      message: `With \`${fault}\`, the ${seen.on} does not show \`${seen.screen}\`.`,
      hint: 'Correct `seen`: the screen that readers see with this fault.',
      path: [fault, 'seen'],
    };
  }
  if (rehearsal.mismatch) {
    const { act, on, expected, found, step } = rehearsal.mismatch;
    const where = step === undefined ? `act ${act + 1} of the remedy` : `step \`${step}\` after the remedy`;
    return {
      code: 'remedy-blocked',
      message: `With \`${fault}\`, ${where} needs \`${expected}\`, but the ${on} shows \`${found}\`.`,
      hint: 'Correct the acts of the remedy.',
      path: step === undefined ? [fault, 'acts', act] : [fault, 'acts'],
    };
  }
  if (rehearsal.succeeded) return undefined;
  return {
    code: 'fault-not-mended',
    message: `After the remedy of \`${fault}\`, the guide still does not succeed.`,
    hint: 'Add the missing `acts`, or remove `ends`.',
    path: [fault, 'acts'],
  };
}

export function unknownFault(fault: string, known: readonly string[]): Problem {
  return {
    code: 'fault-unknown',
    message: `The simulator has no fault \`${fault}\`.`,
    hint: suggest(fault, known),
    path: [fault],
  };
}
