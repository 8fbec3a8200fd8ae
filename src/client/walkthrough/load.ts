import type { Graph } from '../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { element } from '../dom.ts';

/** The keys of the words that the walkthrough shows. */
export type WalkKey = Extract<UiKey, `walk.${string}`>;

/** Says a word of the walkthrough in the page's language, its places filled in. */
export type Say = (key: WalkKey, values?: Readonly<Record<string, string | number>>) => string;

/** Loads the words of the page's language. @throws where the network fails */
export async function loadWords(language: string): Promise<Say> {
  const words = (await loadJson(`${language}/walkthrough.json`)) as Record<string, string>;
  return (key, values = {}) =>
    (words[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ''));
}

/** The graph of a guide, as the build checked it. @throws where the network fails */
export function loadGraph(guide: string): Promise<Graph> {
  return loadJson(`walkthroughs/${guide}.json`) as Promise<Graph>;
}

/**
 * JSON of this site, made by its own build.
 *
 * @param path of the file in the site: `agent.json`
 * @throws where the network fails
 */
export async function loadJson(path: string): Promise<unknown> {
  const answer = await fetch(import.meta.env.BASE_URL + path);
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

/** Adds a style sheet to the page, once. @throws where it cannot be loaded */
export async function loadStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = element('link', { rel: 'stylesheet', href: address });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}
