export { loadSearch } from './load.ts';

/** The search over a page, loaded when a reader asks for it. @throws where it cannot be loaded */
export const loadDialog = () => import('./dialog.ts');
