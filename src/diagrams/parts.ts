// What a drawing consists of, for who draws it otherwise than as a picture. Nothing of it reads content.
export type { Diagram } from './diagram.types.ts';
export { graphDiagram } from './graph-diagram.ts';
export { layoutOf, SIZES, type Box, type Layout } from './layout.ts';
export { answerShape, edgePaths, nodeShape, textPlaces } from './shapes.ts';
