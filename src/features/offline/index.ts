/** What keeps the site for reading without a network, loaded when the browser is idle. @throws where it cannot be loaded */
export const loadWorker = () => import('./register.ts');
