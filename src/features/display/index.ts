import { lazy } from '../../ui/later.ts';

/** The display settings, loaded when a reader opens them or has chosen something in them. @throws where they cannot be loaded */
export const loadDisplay = lazy(() => import('./dialog.ts'));
