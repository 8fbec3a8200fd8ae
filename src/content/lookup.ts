import { known } from '../../machines/known.ts';
import type { Guide } from './article.types.ts';
import type { Library } from './library.ts';
import type { Site } from './schemas.ts';

/** A guide by its id, where that comes from the content itself. */
export function guideOf({ guides }: Library, id: string): Guide {
  return known(guides.get(id), `The guide \`${id}\``);
}

/** What the site says of one of its languages. Of an edition it is what it says of its language, but for the name. */
export function siteLanguage({ languages, editions }: Site, language: string): Site['languages'][string] {
  const edition = editions[language];
  const own = known(languages[edition?.of ?? language], `The language \`${language}\``);
  return edition ? { ...own, name: edition.name, required: false, fallback: edition.of } : own;
}
