import { labelOf, type ScreenView } from '../../../machines/simulator/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import type { ConsoleStore } from './console-store.ts';
import type { DeskWords } from './words.ts';

export function screenName(view: ScreenView, words: DeskWords): string {
  return words.label(`${view.device === 'browser' ? 'portal-screens' : 'screens'}.${view.screen}`);
}

/** The names of the controls to tap on a screen. */
export function markNames(view: ScreenView, words: DeskWords): string[] {
  return view.marks.map(({ control }) => words.label(labelOf(view, control) ?? `controls.${control}`));
}

/** The accessible name of a figure: the screen, and the controls to tap. */
function figureName(view: ScreenView, words: DeskWords): string {
  return [screenName(view, words), ...markNames(view, words)].join(': ');
}

/** A screen in the caller's language. */
export function Figure({ store, view, isQuiet = false }: { store: ConsoleStore; view: ScreenView; isQuiet?: boolean }) {
  const { own, caller } = store;
  const payload = new URL(`${import.meta.env.BASE_URL}${caller.language}/`, location.href).href;
  const named = isQuiet ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': figureName(view, own) } as const);
  return (
    <div class={view.device === 'browser' ? 'figure-screen wide' : 'figure-screen'} lang={caller.language} {...named}>
      <Screen view={view} words={caller.label} payload={payload} />
    </div>
  );
}
