import { render } from 'preact';
import type { AgentData, DeskWords } from '../words.ts';
import { App } from './app.tsx';
import { OverviewStore } from './overview-store.ts';
import { toldCalls, type DeskTools } from './told-calls.ts';
import { overviewWordsIn } from './words.ts';

/** Shows the overview in an element, once the calls of this browser are counted. */
export async function showOverview(
  host: HTMLElement,
  data: AgentData,
  words: DeskWords,
  tools: DeskTools,
): Promise<void> {
  const source = toldCalls(data, tools);
  const store = new OverviewStore(data, source, overviewWordsIn(document, words));
  await store.follow();
  const draw = (): void => render(<App store={store} />, host);
  host.replaceChildren();
  store.listen(draw);
  draw();
  // What was dropped beside the field would be opened in place of the page, and what is counted here would be gone.
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void store.add(files);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void store.follow();
  });
  host.dataset['ready'] = '';
}
