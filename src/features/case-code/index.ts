/** Loads the reader of codes. @throws if it cannot be loaded */
export const loadCodeReader = () => import('./code-place.ts');
