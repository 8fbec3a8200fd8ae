import type { View } from './view.tsx';

export { Training } from './training.ts';
export { View } from './view.tsx';
export type TrainingView = typeof View;
