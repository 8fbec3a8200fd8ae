import {
  fragments,
  localizedSymptom,
  type Library,
  type PageContext,
  type TopicPage,
  type TopicTarget,
} from '../../content/index.ts';

/** A link to a target of a topic. */
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

/** The links of a topic's page in its language. */
export function topicLinks(library: Library, context: PageContext, { go }: TopicPage): TopicLink[] {
  return go.map((target) => {
    const { platform, version } = target;
    const who = [platform === undefined ? '' : context.word('platform', platform), version ?? ''];
    return {
      platform,
      version,
      who: who.filter((each) => each !== '').join(' '),
      ...placeOf(library, context, target),
    };
  });
}

function placeOf(
  library: Library,
  context: PageContext,
  { article, step, symptom, task, page }: TopicTarget,
): Pick<TopicLink, 'title' | 'language' | 'address'> {
  const { addresses, language, t } = context;
  if (article !== undefined) {
    const { matter, language: own } = context.readyArticle(article);
    const place = step === undefined ? '' : `#${fragments.step(step)}`;
    return { title: matter.title, language: own, address: addresses.article(language, article) + place };
  }
  if (symptom !== undefined) {
    const { words, language: own } = localizedSymptom(library, language, symptom);
    return { title: words.title, language: own, address: addresses.diagnosis(language, symptom) };
  }
  if (task !== undefined)
    return { title: context.word('task', task), language, address: `${addresses.home(language)}#task-${task}` };
  return page === 'search'
    ? { title: t('search.name'), language, address: addresses.search(language) }
    : { title: t('diag.page.title'), language, address: addresses.diagnosis(language) };
}
