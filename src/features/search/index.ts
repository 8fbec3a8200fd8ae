export { loadSearch } from './load.ts';

/** Loads the search dialog. @throws if it can't be loaded */
export const loadDialog = () => import('./dialog.ts');
