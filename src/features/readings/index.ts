import { lazy } from '../../ui/later.ts';

/** What shows readings over the words of a page, loaded when somebody wants them. @throws where it cannot be loaded */
export const loadReadings = lazy(() => import('./readings.ts'));
