export type { Diagram } from './graph-diagram.ts';
export { diagnosisDiagram, guideDiagram } from './content-diagrams.ts';
export { svgOf } from './svg.ts';
