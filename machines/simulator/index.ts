export type { WorldMachine, Goal, LogEntry } from './world.machine.ts';
export type { PracticeView, CodeView } from './practice.view.ts';
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
export type { Practice } from './practice.ts';
export { createProduct, type Product } from './product.ts';
export { codeInPayload, isPracticeCode, normaliseCode, PRACTICE_CODE_LENGTH } from './practice-code.ts';
export { SECONDS, type ActorName, type Note, type Refusal } from './protocol.ts';
export { LAST_SEED, type FaultId, type Scenario, type ScenarioText, type World } from './scenario.ts';
export {
  controlsOf,
  cornerOf,
  figureOf,
  iconOf,
  isSwitch,
  isSwitchedOn,
  labelOf,
  showsCode,
  type FigureAct,
} from './screens/figure.ts';
export type { Control, Dialog, Icon, Mark, ScreenPart, Row, Scene, ScreenView } from './screens/screen.types.ts';
