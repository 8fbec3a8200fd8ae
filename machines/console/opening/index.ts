export { openingStage } from './opening.ts';
export { sightsOf } from './sights.ts';
export { QUESTIONS, type OpeningAnswer, type OpeningStage, type Sight, type Spot } from './opening.types.ts';
