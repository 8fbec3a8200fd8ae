import { element } from './dom.ts';

/** Loads a JSON file of this site. @throws if it cannot be loaded */
export async function loadJson(path: string): Promise<unknown> {
  const answer = await fetch(import.meta.env.BASE_URL + path);
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

/** Adds a style sheet to the page, once. @throws if it cannot be loaded */
export async function loadStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = element('link', { rel: 'stylesheet', href: address });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}
