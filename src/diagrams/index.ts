export { graphDiagram, type Diagram } from './graph-diagram.ts';
export { layoutOf, SIZES, type Layout } from './layout.ts';
export { answerShape, Edge, Lines, nodeShape } from './shapes.ts';
