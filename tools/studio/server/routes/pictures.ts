import { libraryOf, readWith } from '../../../../src/content/index.ts';
import type { StoredPicture } from '../../protocol/protocol.types.ts';
import {
  digestOfPicture,
  faultOfPicture,
  picturesOf,
  readPicture,
  removePicture,
  replacePicture,
  storePicture,
} from '../picture-folder.ts';
import { ok, refuse, type Routes, type StudioContext } from '../route.ts';

const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg' };

/** Pictures of articles: which there are, one more, another one in the place of one, and one less. */
export const PICTURE_ROUTES: Routes = {
  'GET pictures': (context) => ok(picturesIn(context)),

  /** One as a page can show it. */
  'GET picture': ({ root, say }, { query }) => {
    const place = query.get('place') ?? '';
    const bytes = readPicture(root, place);
    if (!bytes) return refuse(say('studio.noFile', { file: place.slice(0, 80) }), 404);
    const ending = place.slice(place.lastIndexOf('.') + 1);
    return ok({
      address: `data:${TYPES[ending] ?? `image/${ending}`};base64,${bytes.toString('base64')}`,
      digest: digestOfPicture(bytes),
    });
  },

  'POST picture': async ({ root, words, say }, { query, body }) => {
    const place = query.get('place') ?? '';
    if (!Buffer.isBuffer(body)) return refuse(say('studio.notUnderstood'));
    const fault = await faultOfPicture(place, body);
    if (fault !== undefined) return refuse(`${words['pictures.refused'] ?? ''} ${fault}`);
    // One that was seen may be replaced; what somebody else has put there meanwhile stays.
    const instead = query.get('instead');
    if (instead !== null) {
      if (!replacePicture(root, place, body, instead)) return refuse(words['pictures.otherNow'] ?? '', 409);
    } else if (!storePicture(root, place, body)) return refuse(words['pictures.taken'] ?? '', 409);
    return ok({ place });
  },

  /** Takes one away that no article shows: texts come back by Undo, pictures do not. */
  'POST picture/remove': (context, { body }) => {
    const { root, words, say } = context;
    const { place, digest } = Object(body) as Record<string, unknown>;
    if (typeof place !== 'string' || typeof digest !== 'string') return refuse(say('studio.notUnderstood'));
    const picture = picturesIn(context).find((each) => each.place === place);
    if (!picture) return refuse(say('studio.noFile', { file: place.slice(0, 80) }), 404);
    if (picture.uses > 0) return refuse(words['pictures.inUse'] ?? '', 409);
    if (!removePicture(root, place, digest)) return refuse(words['pictures.otherNow'] ?? '', 409);
    return ok({ place });
  },
};

/**
 * What the page that asks has taken out of an article may still be shown in that as it is saved, or as another page writes it that
 * is open: what a closed one left, the next one has.
 */
function picturesIn({ root, pages, checking }: StudioContext): StoredPicture[] {
  const open = [...checking.waiting].map((page) => pages.unsaved(page));
  const others = [new Map(), ...open].map((unsaved) => readWith(unsaved, () => libraryOf(root, true)));
  return picturesOf(root, libraryOf(root, true), others);
}
