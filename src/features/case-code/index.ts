/** What reads a code, loaded when one is typed. @throws where it cannot be loaded */
export const loadCodeReader = () => import('./code-place.ts');
