import { libraryOf } from '../../../../src/content/index.ts';
import { faultOfPicture, picturesOf, readPicture, storePicture } from '../picture-folder.ts';
import { ok, refuse, type Routes } from '../route.ts';

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', jpg: 'image/jpeg' };

/** Pictures of articles: which there are, and one more. */
export const PICTURE_ROUTES: Routes = {
  'GET pictures': ({ root }) => ok(picturesOf(root, libraryOf(root, true))),

  /** One as a page can show it. */
  'GET picture': ({ root, say }, { query }) => {
    const place = query.get('place') ?? '';
    const bytes = readPicture(root, place);
    if (!bytes) return refuse(say('studio.noFile', { file: place.slice(0, 80) }), 404);
    const ending = place.slice(place.lastIndexOf('.') + 1);
    return ok({ address: `data:${TYPES[ending] ?? `image/${ending}`};base64,${bytes.toString('base64')}` });
  },

  'POST picture': ({ root, words, say }, { query, body }) => {
    const place = query.get('place') ?? '';
    if (!Buffer.isBuffer(body)) return refuse(say('studio.notUnderstood'));
    const fault = faultOfPicture(place, body);
    if (fault !== undefined) return refuse(`${words['pictures.refused'] ?? ''} ${fault}`);
    if (!storePicture(root, place, body)) return refuse(words['pictures.taken'] ?? '', 409);
    return ok({ place });
  },
};
