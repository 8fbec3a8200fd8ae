export {
  actFault,
  controlsOf,
  cornerOf,
  figureView,
  isSwitch,
  labelOf,
  screenIds,
  SAMPLE,
  type FigureAct,
} from './screens/figure.ts';
export type { Control, Device, Dialog, Icon, Mark, Part, Row, Scene, ScreenView } from './screens/screen.types.ts';
