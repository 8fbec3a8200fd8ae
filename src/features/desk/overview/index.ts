export { showOverview } from './start.tsx';
