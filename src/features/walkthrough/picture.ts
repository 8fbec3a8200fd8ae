import { element } from '../../ui/dom.ts';
import { nodeOf } from '../../screens/nodes.ts';
import type { ScreenPicture } from './around.types.ts';

/**
 * A screen that the build has drawn.
 *
 * @param isTold whether the words beside it say what it shows
 */
export function pictureOf({ screen, alternative, language, isBlurred }: ScreenPicture, isTold: boolean): HTMLElement {
  return element(
    'div',
    {
      class: 'figure-screen',
      lang: language,
      'data-blurred': isBlurred,
      'aria-hidden': isTold && 'true',
      role: 'img',
      'aria-label': alternative,
    },
    ...screen.map((each) => nodeOf(each)),
  );
}
