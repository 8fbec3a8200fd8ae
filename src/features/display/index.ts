import { lazy } from '../../ui/later.ts';

/** The display settings, loaded when a reader opens them or has stored a choice. @throws if they cannot be loaded */
export const loadDisplay = lazy(() => import('./dialog.ts'));
