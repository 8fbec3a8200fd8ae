export { createActivation, type ActivationMachine, type Goal, type LogEntry } from './activation.machine.ts';
export { activationView, type ActivationView, type CodeView } from './activation.view.ts';
export {
  decodeActions,
  encodeActions,
  LONGEST_WAIT,
  MOST_ACTIONS,
  MOST_SECONDS,
  type PracticeAction,
} from './actions.ts';
export { blurAt, FARTHEST_CM, isSharpAt, NEAREST_CM, SHARPEST_CM, UNREADABLE_BLUR } from './lens.ts';
export type { CameraView } from './phone/phone.view.ts';
export { fieldKind, PRACTICE_PIN } from './action-fault.ts';
export { Practice, replay, SETTLED_AFTER } from './practice.ts';
export { codeInPayload, isPracticeCode, normaliseCode, PRACTICE_CODE_LENGTH } from './practice-code.ts';
export { SECONDS, type ActorName, type Note, type ActivationRefusal } from './protocol.ts';
export {
  assumedFaults,
  faults,
  faultsIn,
  LAST_SEED,
  readScenario,
  worlds,
  type FaultId,
  type Scenario,
  type ScenarioText,
  type World,
} from './scenario.ts';
export {
  actFault,
  controlsOf,
  cornerOf,
  figureOf,
  iconOf,
  isSwitch,
  isSwitchedOn,
  labelOf,
  screenIds,
  showsCode,
  type FigureAct,
} from './screens/figure.ts';
export { controlIds, screenLabels } from './screens/screen-labels.ts';
export type { Control, Dialog, Icon, Mark, ScreenPart, Row, Scene, ScreenView } from './screens/screen.types.ts';
