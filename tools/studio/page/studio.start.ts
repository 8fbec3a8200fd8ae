import './styles/studio.css';
import { render, createElement } from 'preact';
import { App } from './app.tsx';
import { keptToken, StudioApi, StudioError, takeToken } from './api.ts';
import { StudioStore } from './store.ts';

const root = document.getElementById('studio');
const words = JSON.parse(document.getElementById('studio-words')?.textContent ?? '{}') as Record<string, string>;
const { base = '/', language = '' } = root?.dataset ?? {};

async function start(place: HTMLElement): Promise<void> {
  const given = takeToken(location.hash);
  // The token must not stay in the address bar or the history.
  if (given !== undefined) history.replaceState(null, '', location.pathname);
  const token = given ?? keptToken();
  if (token === undefined) return fail(place, words['noToken']);
  const said = { gone: words['gone'] ?? '', stale: words['disk.stale'] ?? '' };
  const store = new StudioStore(new StudioApi(base, token, said), words, language);
  try {
    await store.begin();
  } catch (error) {
    if (!(error instanceof StudioError)) throw error;
    return fail(place, error.message);
  }
  render(createElement(App, { store }), place);
  place.dataset['ready'] = '';
}

function fail(place: HTMLElement, text = ''): void {
  const [main, title, said] = [
    document.createElement('main'),
    document.createElement('h1'),
    document.createElement('p'),
  ];
  main.className = 'studio-page';
  title.textContent = document.title;
  said.role = 'alert';
  said.textContent = text;
  main.append(title, said);
  place.replaceChildren(main);
  // The right address differs in its fragment only, which loads nothing.
  addEventListener('hashchange', () => location.reload());
}

if (root) void start(root);
