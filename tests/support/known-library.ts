import { libraryOf, type Library } from '../../src/content/index.ts';
import { GUIDES } from '../facts/index.ts';
import { KNOWN_SYMPTOMS } from './symptoms.ts';

/** The shipped content with no other guides and symptoms than those of the facts. Their words may still change. */
export function knownLibrary(): Library {
  const { articles, guides, diagnosis, ...library } = libraryOf(process.cwd());
  const others = new Set([...guides.keys()].filter((id) => !GUIDES.some((guide) => guide.id === id)));
  return {
    ...library,
    articles: articles.filter(({ id }) => !others.has(id)),
    guides: new Map([...guides].filter(([id]) => !others.has(id))),
    diagnosis: {
      ...diagnosis,
      symptoms: new Map([...diagnosis.symptoms].filter(([id]) => KNOWN_SYMPTOMS.some((known) => known === id))),
    },
  };
}
