import { caseView, type CaseAction } from '../../../../machines/console/index.ts';
import type { WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';

/** Out of the questions, and out of what is known to go wrong at the step. */
const BACK: readonly CaseAction[] = [{ type: 'diagnosis.left' }, { type: 'trouble.left' }];

/** The script as it stands once the questions beside it are left. */
export function scriptBehind({ shown, data, caseLogs }: ConsoleStore): WalkthroughView | undefined {
  if (!shown) return undefined;
  const at = shown.timeLog.since;
  const back = BACK.reduce((of, action) => caseLogs.record(of, { ...action, at }), shown);
  return caseView(back, data).script?.walk;
}

/** Goes on in the script: the questions beside it are left, and go on where they were if they are asked again. */
export function goOnInScript(store: ConsoleStore, action: CaseAction): void {
  for (const each of BACK) store.act(each);
  store.act(action);
}
