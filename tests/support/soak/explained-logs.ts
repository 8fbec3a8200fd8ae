import { controlsOf } from '../../../machines/simulator/index.ts';
import { product, replay } from '../product.ts';
import { callNumber, caseView, createCaseLogs, recordIn } from '../../../machines/console/index.ts';
import { isAtHand } from '../../../src/features/desk/calls.ts';
import { readAddress } from '../../../src/features/simulator/address.ts';
import { kept, shippedGraphs } from '../graphs.ts';
import { shippedSymptoms } from '../symptoms.ts';
import { isSame, type Seen } from './rule.ts';
import type { Sight } from './sight.ts';

/** As the console has them: there a step is one, however many figures it has. */
const shippedLogs = kept((_: 'all') =>
  createCaseLogs({ guides: shippedGraphs(), symptoms: shippedSymptoms('all'), platforms: ['android', 'iphone'] }),
);

/** Decision 8: a practice is its scenario and its actions. The link to the other language has both. */
export function ofPractice({ simulator }: Sight): Seen {
  if (!simulator) return {};
  const { scenario, actions, troubles } = readAddress(product, new URL(simulator.address));
  const { practice, problem } = replay(scenario, actions);
  const { phone, portal, goal } = practice.view;
  const differs = ([on, shown]: [string, string[]]): boolean => {
    const screen = on === 'phone' ? phone : portal;
    return !screen || !isSame([...new Set(controlsOf(screen))].sort(), shown.toSorted());
  };
  const other = Object.entries(simulator.controls).find(differs);
  return {
    'the practice can be replayed': (problem ?? troubles[0]) && JSON.stringify(problem ?? troubles[0]),
    'the replay shows the same controls': other && `${other.join(': ')} at ${simulator.address}`,
    'the replay reaches the same goal': goal !== simulator.goal && String(simulator.goal),
    'a clock shows a time': !/\d+:\d\d/.test(simulator.time) && simulator.time,
  };
}

/** Decision 14: a case is its log, which is what is stored. */
export function ofConsole({ console, stored }: Sight): Seen {
  if (!console) return {};
  const caseLogs = shippedLogs('all');
  const cases = stored.flatMap((each) => recordIn(each) ?? []).map((each) => caseLogs.replay(each).case);
  // A call that is over is on screen wherever it lies, and its list may be shut.
  const shown = cases.find(({ id }) => callNumber(id) === console.call);
  const view = shown && caseView(shown, caseLogs.world);
  const isListed = shown !== undefined && isAtHand(shown, { shown });
  const { walk } = view?.script ?? {};
  const step = walk && 'progress' in walk ? walk.progress.step : undefined;
  const { interview } = view?.diagnosis ?? {};
  return {
    'each call that is kept can be read': cases.length < stored.length && String(stored.length - cases.length),
    'the calls are those that are kept':
      !isSame(
        console.cases.toSorted(),
        cases
          .filter((each) => isAtHand(each, { shown }))
          .map(({ id }) => id)
          .sort(),
      ) && console.cases.join(),
    'the log leads to what is shown': console.phase !== (view?.phase ?? 'none') && `${console.phase} of ${view?.phase}`,
    'the lists mark the call on screen':
      !isSame(console.marked, isListed || console.marked.length > 0 ? [shown?.id] : []) &&
      `${console.marked.join()} of ${shown?.id}`,
    'the step is that of the log': console.step !== undefined && console.step !== step && `${console.step} of ${step}`,
    'the question is that of the log':
      console.asked !== undefined &&
      (interview?.phase !== 'asking' || interview.step !== console.asked) &&
      console.asked,
    'each clock shows a time': console.clocks.length > 0 && console.clocks.join(' | '),
  };
}
