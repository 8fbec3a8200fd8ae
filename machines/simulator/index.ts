export { Simulation, type LogEntry } from './simulation.ts';
export { inHand, type CameraView, type CodeView, type PracticeView } from './practice.view.ts';
export {
  blurAt,
  decodeActions,
  encodeActions,
  FARTHEST_CM,
  isSharpAt,
  MAX_ACTIONS,
  MAX_SECONDS,
  MAX_WAIT_SECONDS,
  NEAREST_CM,
  SHARPEST_CM,
  type PracticeAction,
} from './actions.ts';
export { fieldKind, isFilledIn, PRACTICE_PIN, valueFor, type ActionFault } from './action-fault.ts';
export { Product, type Practice } from './product.ts';
export type { ProductDefinition, World } from './definition.ts';
export { ProductFault, type DeviceId } from './protocol.ts';
export { isPracticeCode, normaliseCode } from './practice-code.ts';
export { isWhere, MAX_SEED, type Scenario, type ScenarioText } from './scenario.ts';
export {
  controlsOf,
  cornerOf,
  figureOf,
  iconOf,
  isSwitch,
  isSwitched,
  labelOf,
  showsCode,
  type Control,
  type Dialog,
  type FigureAct,
  type Icon,
  type Mark,
  type Row,
  type ScreenPart,
  type ScreenView,
} from './screens/screen.ts';
