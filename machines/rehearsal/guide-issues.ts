import type { Product } from '../simulator/index.ts';
import { suggest, type Problem } from '../problem.ts';
import { stepIn, type Graph } from '../walkthrough/index.ts';
import { rehearse, rehearseFault, scenarioOf, versionsOf, type FaultRehearsal } from './rehearse.ts';
import type { Mismatch, Remedy } from './rehearsal.types.ts';

/** What a graph says of screens is performed: each thing that does not work, with its place in the graph. */
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

/** What is said to mend a fault is performed in a guide: whether it shows as said, and the guide succeeds after it. */
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
  return succeeded ? undefined : notMended(fault);
}

/** Each problem once: with the versions of the app in which it is met, where it is not met in all. */
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
        hint: `Correct \`screen\`, or what is tapped before it.`,
        path,
      };
    case 'control':
      return {
        code: 'control-absent',
        message: `${at}${sees}, where there is no \`${expected}\`.`,
        hint: 'Name a control that this screen has.',
        path,
      };
    case 'not-read':
      return {
        code: 'code-not-read',
        message: `${at}${sees}, and the camera does not read the code.`,
        hint: 'Make sure that the portal shows the code when the reader comes here.',
        path,
      };
    case 'way':
      return {
        code: 'way-not-shown',
        message: `${at}${sees}, which belongs to none of the ways ${expected}.`,
        hint: 'Let a way lead to a step that begins on this screen.',
        path,
      };
    case 'unfinished':
      return {
        code: 'guide-endless',
        message: `${at}the guide comes back to where it was.`,
        hint: 'Let one of the steps lead on to the end.',
        path,
      };
  }
}

function noWorld({ world: { platform, method, task } }: Graph): Problem {
  return {
    code: 'world-not-practised',
    message: `The simulator has no practice for \`${task}\` on \`${platform}\` by \`${method}\`, so these acts cannot be performed.`,
    hint: 'Correct `world`, or leave `acts` out where nothing is known of the screens.',
    path: ['world'],
  };
}

function noSuccess(): Problem {
  return {
    code: 'guide-without-success',
    message: 'The guide comes to its end, but what it is for is not done.',
    hint: 'Look for a step that is missing before the end.',
    path: ['steps'],
  };
}

function wayMissed(trail: readonly string[]): Problem {
  return {
    code: 'way-not-performed',
    message: `No practice goes by ${trail.map((step) => `\`${step}\``).join(', ')}.`,
    hint: 'Let each way begin on a screen of its own, or leave it out.',
    path: ['steps'],
  };
}

function actUndone(graph: Graph, step: string, act: number): Problem {
  return {
    code: 'act-not-performed',
    message: `Act ${act + 1} of step \`${step}\` (${stepIn(graph, step).label}) is done in no practice.`,
    hint: 'Leave it out, or correct the way that it belongs to.',
    path: ['steps', step, 'acts', act],
  };
}

function notSeen(fault: string, { seen }: Remedy): Problem {
  return {
    code: 'fault-not-seen',
    message: `With \`${fault}\` the ${seen.on} does not come to show \`${seen.screen}\`.`,
    hint: 'Correct `seen`: what a reader sees when this has gone wrong.',
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

function notMended(fault: string): Problem {
  return {
    code: 'fault-not-mended',
    message: `After what \`${fault}\` is said to need, it still does not succeed.`,
    hint: 'Look for what is missing in `acts`, or remove `ends`.',
    path: [fault, 'acts'],
  };
}

/** A fault that the simulator does not have. */
export function unknownFault(fault: string, known: readonly string[]): Problem {
  return {
    code: 'fault-unknown',
    message: `The simulator has no fault \`${fault}\`.`,
    hint: suggest(fault, known),
    path: [fault],
  };
}
