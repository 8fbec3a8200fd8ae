import type { Product } from '../simulator/index.ts';
import { suggest, type Problem } from '../problem.ts';
import { stepIn, type Graph } from '../walkthrough/index.ts';
import { rehearse, rehearseFault, scenarioOf, versionsOf, type FaultRehearsal } from './rehearse.ts';
import type { Mismatch, Remedy } from './rehearsal.types.ts';

/** Performs a guide on the simulator and reports everything that does not work. */
export function guideIssues(product: Product, graph: Graph): Problem[] {
  const acts = Object.values(graph.steps).flatMap((step) => step.acts);
  if (acts.length === 0) return [];
  if (!scenarioOf(product, graph, 0)) return [noWorld(graph)];
  const { performed, missed, undone } = rehearse(product, graph);
  const mismatches = performed.flatMap(({ version, followed: { mismatch } }) =>
    mismatch ? [{ version, problem: problemOf(graph, mismatch) }] : [],
  );
  if (mismatches.length > 0) return inVersions(product, mismatches);
  const failed = performed.filter(({ succeeded }) => !succeeded);
  if (failed.length > 0)
    return inVersions(
      product,
      failed.map(({ version }) => ({ version, problem: noSuccess() })),
    );
  return [...missed.map(wayMissed), ...undone.map(({ step, act }) => actUndone(graph, step, act))];
}

/** Performs a remedy in a guide and checks that the fault is visible and the guide then succeeds. */
export function remedyIssues(product: Product, graph: Graph, fault: string, remedy: Remedy): Problem[] {
  if (!product.faultsIn(graph.world).includes(fault)) return [];
  const found = versionsOf(product).flatMap((version) =>
    product.seeds.flatMap((seed) => {
      const rehearsal = rehearseFault(product, graph, fault, remedy, seed, version);
      const problem = rehearsal && remedyProblem(fault, remedy, rehearsal);
      return problem ? [{ version, problem }] : [];
    }),
  );
  return inVersions(product, found);
}

function remedyProblem(fault: string, remedy: Remedy, { seen, mismatch, succeeded }: FaultRehearsal) {
  if (!seen) return notSeen(fault, remedy);
  if (mismatch) return remedyBlocked(fault, mismatch);
  return succeeded ? undefined : notFixed(fault);
}

/** Removes duplicates and names the versions of a problem, unless it occurs in all. */
function inVersions(product: Product, found: readonly { version: string | undefined; problem: Problem }[]): Problem[] {
  return [...Map.groupBy(found, ({ problem }) => problem.message)].flatMap(([message, all]) => {
    const versions = [...new Set(all.map(({ version }) => version))];
    const isEverywhere = versions.length === versionsOf(product).length;
    const where = versions.map((version) => `\`${version}\``).join(', ');
    return all
      .slice(0, 1)
      .map(({ problem }) => (isEverywhere ? problem : { ...problem, message: `In version ${where}: ${message}` }));
  });
}

function problemOf(graph: Graph, mismatch: Mismatch): Problem {
  const { step = '', act, on, expected, found, kind } = mismatch;
  const at = `At step \`${step}\` (${graph.steps[step]?.label ?? ''}), act ${act + 1}, `;
  const path = kind === 'way' ? ['steps', step, 'ways'] : ['steps', step, 'acts', act];
  const sees = `the ${on} shows \`${found}\``;
  switch (kind) {
    case 'screen':
      return {
        code: 'screen-differs',
        message: `${at}${sees}, not \`${expected}\`.`,
        hint: `Correct \`screen\` or the taps before it.`,
        path,
      };
    case 'control':
      return {
        code: 'control-absent',
        message: `${at}${sees}, which has no \`${expected}\`.`,
        hint: 'Use a control of this screen.',
        path,
      };
    case 'not-read':
      return {
        code: 'code-not-read',
        message: `${at}${sees}, and the camera does not read the code.`,
        hint: 'Make sure that the portal shows the code at this point.',
        path,
      };
    case 'way':
      return {
        code: 'way-not-shown',
        message: `${at}${sees}, which matches none of the ways ${expected}.`,
        hint: 'Add a way to a step that starts on this screen.',
        path,
      };
    case 'unfinished':
      return {
        code: 'guide-endless',
        message: `${at}the guide loops.`,
        hint: 'Make one of the steps lead to the end.',
        path,
      };
  }
}

function noWorld({ world: { platform, method, task } }: Graph): Problem {
  return {
    code: 'world-not-practised',
    message: `The simulator has no practice for \`${task}\` on \`${platform}\` by \`${method}\`, so these acts cannot be performed.`,
    hint: 'Correct `world`, or remove `acts` if the screens are not known.',
    path: ['world'],
  };
}

function noSuccess(): Problem {
  return {
    code: 'guide-without-success',
    message: 'The guide ends, but its goal is not reached.',
    hint: 'Add the missing step before the end.',
    path: ['steps'],
  };
}

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

function notSeen(fault: string, { seen }: Remedy): Problem {
  return {
    code: 'fault-not-seen',
    message: `With \`${fault}\`, the ${seen.on} does not show \`${seen.screen}\`.`,
    hint: 'Correct `seen`: the screen that readers see with this fault.',
    path: [fault, 'seen'],
  };
}

function remedyBlocked(fault: string, { act, on, expected, found, step }: Mismatch): Problem {
  const where = step === undefined ? `act ${act + 1} of the remedy` : `step \`${step}\` after the remedy`;
  return {
    code: 'remedy-blocked',
    message: `With \`${fault}\`, ${where} needs \`${expected}\`, but the ${on} shows \`${found}\`.`,
    hint: 'Correct the acts of the remedy.',
    path: step === undefined ? [fault, 'acts', act] : [fault, 'acts'],
  };
}

function notFixed(fault: string): Problem {
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
