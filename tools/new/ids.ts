import { aliasesOf, type Library } from '../../src/content/index.ts';
import type { Say } from '../../src/build/words.ts';

/** Maximum length of an id: ids are parts of addresses. */
const MAX_ID_LENGTH = 60;
const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Names that an address or a file system takes for something else. */
const RESERVED =
  /^(index|404|all|ui|apps|diagnosis|subjects|search|con|prn|aux|nul|com\d|lpt\d|constructor|prototype)$/;

export function formFault(id: string, say: Say): string | undefined {
  if (id === '') return say('wrong.empty');
  const right = rightForm(id);
  if (!FORM.test(id)) {
    return right === '' ? say('wrong.form', { value: id }) : say('wrong.form.try', { value: id, right });
  }
  if (id.length > MAX_ID_LENGTH) return say('wrong.long', { value: id, most: MAX_ID_LENGTH, right });
  return RESERVED.test(id) ? say('wrong.reserved', { value: id, right: `${id}-help` }) : undefined;
}

function rightForm(id: string): string {
  const plain = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+/, '');
  return words.slice(0, MAX_ID_LENGTH).replace(/-+$/, '');
}

/** Why an article cannot have an id. */
export function articleIdFault(library: Library, id: string, say: Say): string | undefined {
  const { articles, guides, site } = library;
  const wrong = formFault(id, say);
  if (wrong !== undefined) return wrong;
  const file =
    articles.find((article) => article.id === id && article.language === site.source)?.file ??
    articles.find((article) => article.id === id)?.file ??
    guides.get(id)?.file;
  if (file !== undefined) return say('wrong.article', { value: id, file });
  return aliasFault(aliasesOf(library).articles, id, say);
}

/** Why a symptom cannot have an id. Files of symptoms are in the same folder as those of languages. */
export function symptomIdFault(library: Library, id: string, say: Say): string | undefined {
  const { diagnosis, site } = library;
  const wrong = formFault(id, say);
  if (wrong !== undefined) return wrong;
  if (Object.hasOwn(site.languages, id)) return say('wrong.reserved', { value: id, right: `${id}-help` });
  const symptom = diagnosis.symptoms.get(id);
  if (symptom) return say('wrong.symptom', { value: id, file: symptom.file });
  return aliasFault(aliasesOf(library).symptoms, id, say);
}

/** Why a topic cannot have an id. */
export function topicIdFault(library: Library, id: string, say: Say): string | undefined {
  const wrong = formFault(id, say);
  if (wrong !== undefined) return wrong;
  const { topics } = library.topics;
  if (Object.hasOwn(topics, id)) return say('wrong.topic', { value: id });
  const owners = Object.entries(topics).flatMap(([owner, { aliases }]) =>
    aliases.map((alias) => ({ alias, id: owner })),
  );
  return aliasFault(owners, id, say);
}

function aliasFault(aliases: readonly { alias: string; id: string }[], id: string, say: Say): string | undefined {
  const old = aliases.find(({ alias }) => alias === id);
  return old && say('wrong.alias', { value: id, other: old.id });
}
