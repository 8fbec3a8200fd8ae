import type { Library } from './library.ts';
import type { TopicTarget } from './schemas.ts';

/** An address that the product's own screens link to. */
export interface TopicPage {
  /** The name in the address: the topic's id, or one that it once had. */
  name: string;
  go: readonly TopicTarget[];
}

/** Every address of every topic: those that topics once had lead where they lead now. */
export function topicPages({ topics: { topics } }: Library): TopicPage[] {
  return Object.entries(topics).flatMap(([id, { aliases, go }]) => [id, ...aliases].map((name) => ({ name, go })));
}
