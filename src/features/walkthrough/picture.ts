import { element } from '../../ui/dom.ts';
import type { Tree } from '../../screens/tree.ts';
import type { ScreenPicture } from './around.types.ts';

/**
 * A screen that the build has drawn.
 *
 * @param isTold whether the words beside it say what it shows
 */
export function pictureOf({ screen, alternative, language, isBlurred }: ScreenPicture, isTold: boolean): HTMLElement {
  const about = isTold ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alternative };
  return element(
    'div',
    { class: 'figure-screen', lang: language, 'data-blurred': isBlurred, ...about },
    ...screen.map((each) => nodeOf(each)),
  );
}

function nodeOf(tree: Tree, space = 'http://www.w3.org/1999/xhtml'): Node | string {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  const own = tag === 'svg' ? 'http://www.w3.org/2000/svg' : space;
  const made = document.createElementNS(own, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => nodeOf(child, own)));
  return made;
}
