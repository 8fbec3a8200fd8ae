/** What is loaded when a reader asks for it, since most go from step to step without. */
export { openBoard } from './board.ts';
export { openMenu } from './menu.ts';
export { openHandoff, printPlace } from './handoff.ts';
