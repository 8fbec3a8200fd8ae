export type { WorldMachine, LogEntry } from './world.machine.ts';
export type { PracticeView, CodeView } from './practice.view.ts';
export {
  decodeActions,
  encodeActions,
  MAX_WAIT_SECONDS,
  MAX_ACTIONS,
  MAX_SECONDS,
  type PracticeAction,
} from './actions.ts';
export { blurAt, FARTHEST_CM, isSharpAt, NEAREST_CM, SHARPEST_CM } from './lens.ts';
export type { CameraView } from './phone/phone.view.ts';
export { fieldKind, isFilledIn, PRACTICE_PIN } from './action-fault.ts';
export type { Practice } from './practice.ts';
export { createProduct, type Product } from './product.ts';
export type { ProductDefinition } from './definition.types.ts';
export { isPracticeCode, normaliseCode, PRACTICE_CODE_LENGTH } from './practice-code.ts';
export { MAX_SEED, type Scenario, type ScenarioText, type World } from './scenario.ts';
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
} from './screens/controls.ts';
export { wordsOn } from './screens/screen-labels.ts';
export type { Icon } from './screens/icons.ts';
export type { Control, Dialog, Mark, ScreenPart, Row, Scene, ScreenView } from './screens/screen.types.ts';
