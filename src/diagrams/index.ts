export type { Diagram } from './diagram.types.ts';
export { diagnosisDiagram } from './diagnosis-diagram.ts';
export { guideDiagram } from './guide-diagram.ts';
export { mermaidOf } from './mermaid.ts';
export { svgOf } from './svg.ts';
