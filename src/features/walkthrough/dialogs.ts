import { lazy, later } from '../../ui/later.ts';
import type { ShowRequest } from '../show/index.ts';

/** What is loaded when a reader asks for it, since most go from step to step without. */
export { openBoard } from './board.ts';
export { openMenu } from './menu.ts';

const loadShow = lazy(() => import('../show/index.ts'));

/** Plays the guide over its page. What plays it is loaded now. */
export async function openShow(request: ShowRequest): Promise<void> {
  await (await later(loadShow)).openShow(request);
}
