import { lazy } from '../../ui/later.ts';

/** Loads the readings. @throws if they cannot be loaded */
export const loadReadings = lazy(() => import('./readings.ts'));
