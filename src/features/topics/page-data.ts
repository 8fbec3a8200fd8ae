import { fragments, localizedSymptom, type Library, type PageContext, type TopicPage } from '../../content/index.ts';

export interface TopicLink {
  platform: string | undefined;
  version: string | undefined;
  /** Whom it is for; empty for everybody. */
  who: string;
  title: string;
  /** The language of the title: another one if there is no translation. */
  language: string;
  address: string;
}

export function topicLinks(library: Library, context: PageContext, { go }: TopicPage): TopicLink[] {
  const { addresses, language, t, word } = context;
  return go.map(({ platform, version, article, step, symptom, task, page }) => {
    const who = [platform === undefined ? '' : word('platform', platform), version ?? ''].join(' ').trim();
    const link = { platform, version, who, language };
    if (article !== undefined) {
      const { matter, language: own } = context.readyArticle(article);
      const place = step === undefined ? '' : `#${fragments.step(step)}`;
      return { ...link, title: matter.title, language: own, address: addresses.article(language, article) + place };
    }
    if (symptom !== undefined) {
      const { words, language: own } = localizedSymptom(library, language, symptom);
      return { ...link, title: words.title, language: own, address: addresses.diagnosis(language, symptom) };
    }
    if (task !== undefined)
      return { ...link, title: word('task', task), address: `${addresses.home(language)}#task-${task}` };
    return page === 'search'
      ? { ...link, title: t('search.name'), address: addresses.search(language) }
      : { ...link, title: t('diag.page.title'), address: addresses.diagnosis(language) };
  });
}
