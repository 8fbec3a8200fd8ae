import { known } from '../../machines/known.ts';
import type { Guide } from './article.types.ts';
import type { Library } from './library.ts';
import type { Site } from './schemas.ts';

/** A guide by its id, where that comes from the content itself. */
export function guideOf({ guides }: Library, id: string): Guide {
  return known(guides.get(id), `The guide \`${id}\``);
}

/** What the site says of one of its languages. */
export function siteLanguage({ languages }: Site, language: string): Site['languages'][string] {
  return known(languages[language], `The language \`${language}\``);
}
