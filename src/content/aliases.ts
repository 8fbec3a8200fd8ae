import { firstLocalized, type Library } from './library.ts';

/** Where something is that had another address once. */
export interface Moved {
  /** The id that it had, and the one that it has. */
  alias: string;
  id: string;
}

/** The old ids of articles and of symptoms. */
export function aliasesOf(library: Library): { articles: Moved[]; symptoms: Moved[] } {
  const moved = (id: string, aliases: readonly string[] = []) => aliases.map((alias) => ({ alias, id }));
  return {
    articles: [...firstLocalized(library)].flatMap(([id, { matter }]) => moved(id, matter?.aliases)),
    symptoms: [...library.diagnosis.symptoms].flatMap(([id, { symptom }]) => moved(id, symptom.aliases)),
  };
}
