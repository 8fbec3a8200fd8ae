import { assertDefined } from '../../machines/assert-defined.ts';
import { isTemplate, supportAddress } from '../../machines/support/index.ts';
import { themeSheet } from '../../machines/simulator/simulator.parse.ts';
import type { Step } from '../../machines/walkthrough/index.ts';
import {
  addressesOf,
  createTranslator,
  directionOf,
  marked,
  memoized,
  tagOf,
  traitsOf,
  type Addresses,
  type Translator,
} from '../i18n/index.ts';
import { figuresOn, type PageFigures, type ScreenSource } from './figures.ts';
import {
  chainOf,
  firstLocalized,
  inChain,
  isReady,
  localizedFor,
  standInOf,
  type Article,
  type Library,
  type ReadyArticle,
} from './library.ts';
import { digestOf, siteLanguage } from './lookup.ts';
import { resolveTokens } from './mdast.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Site } from './schemas.ts';

interface ReferenceView {
  id: string;
  number?: string | undefined;
  subject: string;
  /** The link text: number, subject, and the mark of external links. */
  title: string;
  address: string;
  pageLanguage?: string | undefined;
}

/** A page's language, and the content as seen from its article. */
export interface PageContext extends Translator, PageFigures {
  site: Site;
  addresses: Addresses;
  /** Versions of the app that differ, newest first. */
  versions: readonly string[];
  /** The product's theme for drawn screens, as a style sheet. */
  theme: string | undefined;
  siteName: string;
  /** The language of the words. It differs from `language`, the page's, in parts in another language. */
  wording: string;
  /** The same page in another language's words. */
  inWording(language: string): PageContext;
  /** The same page in the words of an article on it. */
  of(article: string): PageContext;
  /** The first of the page's languages, with its fallbacks, that is among these. */
  wordingOf(languages: readonly string[]): string;
  /** The fallback for missing interface words or labels, if some are missing. */
  standIn?: string | undefined;
  hasDiagnosis: boolean;
  /** Absent on pages without an article. */
  article?: Article | undefined;
  steps: Readonly<Record<string, Step>>;
  /** The version of a guide or symptom in the page's language. `undefined` for an unknown id. */
  digest(kind: 'walk' | 'diagnosis', id: string): string | undefined;
  step(id: string): Step;
  /** A label, plain and in quotation marks, and whether it is our translation. */
  label(id: string): { text: string; quoted: string; ours: boolean };
  /** A label on a drawn screen, which declares its language as a whole. */
  onScreen(id: string): string;
  screenLanguage: string;
  /** A reference, or in words of the diagnosis and of agents an article. */
  reference(id: string): ReferenceView;
  /** The text of an external link: words, a mark, and the target's language if it differs. */
  outward(words: string, spoken?: string): string;
  /** `template`: the address with what support's form can be told, if it can. */
  support: { title: string; address: string; template?: string };
  isPractised: boolean;
  problems: readonly { id: string; title: string; language: string }[];
  problemsAt(step: string): PageContext['problems'];
  /** An article in this language, with fallback. */
  localized(id: string): Article;
  /** The same, with the valid front matter that checked content has. */
  readyArticle(id: string): ReadyArticle;
  /** The separator of joined texts: a space, or nothing. */
  joiner: string;
  /** Flat text with references in words and labels in quotation marks. */
  plain(text: string): string;
}

interface PageContextOptions {
  screens?: ScreenSource | undefined;
  /** Marks words of fallback languages, for pages that can declare their language. */
  marks?: boolean | undefined;
  wording?: string | undefined;
}

/** Marks words of other languages. Editions of the same language are not foreign. */
function markedIn(language: string): typeof marked {
  return (words, own) => (tagOf(own) === tagOf(language) ? words : marked(words, own));
}

const translators = memoizeByIdentity(({ site, ui }: Library) =>
  memoized((key) => {
    const [language = '', kind] = key.split(' ');
    return createTranslator(
      language,
      siteLanguage(site, language).locale,
      chainOf(site, language).map((each) => ({ language: each, words: ui.get(each) ?? {} })),
      kind === 'marked' ? markedIn(language) : undefined,
    );
  }),
);

export function createPageContext(
  library: Library,
  language: string,
  id?: string,
  options: PageContextOptions = {},
): PageContext {
  const { site } = library;
  const { screens, marks = false, wording = language } = options;
  const chain = chainOf(site, wording);
  const mark = marks ? markedIn(wording) : (words: string) => words;
  const translator = translators(library)(`${wording} ${marks ? 'marked' : 'plain'}`);
  const guide = id === undefined ? undefined : library.guides.get(id);
  const steps = guide?.graph.steps ?? {};

  const findLabel = (key: string) => inChain(chain, (each) => library.labels.get(each)?.words[key]);
  const labelIn = (key: string) => assertDefined(findLabel(key), `The label \`${key}\``);
  const spoken = <T extends string | undefined>({ value, language: own }: { value: T; language: string }) =>
    value === undefined || own === wording ? value : mark(value, own);
  const label = (key: string) => {
    const found = labelIn(key);
    const text = spoken(found);
    const ours = library.labels.get(found.language)?.ours.includes(key) ?? false;
    return { text, quoted: translator.t('article.quoted', { label: text }), ours };
  };
  const outward: PageContext['outward'] = (words, there) => {
    if (there === undefined || tagOf(there) === tagOf(wording)) return translator.t('nav.outward', { title: words });
    const names = new Intl.DisplayNames([siteLanguage(site, wording).locale], { type: 'language' });
    return translator.t('nav.outwardIn', { title: words, language: names.of(there) ?? there });
  };
  const addresses = addressesOf(site.address);
  const pageIn = (address: Site['support']['address']) => {
    if (typeof address === 'string') return { address };
    const [first] = Object.entries(address).map(([language, value]) => ({ value, language }));
    const { value, language: pageLanguage } = assertDefined(
      inChain(chain, (each) => address[each]) ?? first,
      'An address',
    );
    return { address: value, pageLanguage };
  };
  const localized = (each: string) => assertDefined(localizedFor(library, each, language), `The article \`${each}\``);
  const reference = (key: string): ReferenceView => {
    if (firstLocalized(library).has(key)) {
      const { title = key } = localized(key).matter ?? {};
      return { id: key, subject: title, title, address: addresses.article(language, key) };
    }
    const found = assertDefined(library.references[key], `The reference \`${key}\``);
    const named = inChain(chain, (each) => found.subject[each]);
    const subject = named ? spoken(named) : key;
    if ('number' in found) {
      const { address: pattern, pageLanguage } = pageIn(site.references.article);
      const address = pattern.replace('{number}', String(found.number));
      const title = outward(`${key} ${subject}`, pageLanguage);
      return { id: key, number: key, subject, title, address, pageLanguage };
    }
    const { address, pageLanguage } = pageIn(site.references[found.site] ?? '');
    return { id: key, subject, title: outward(subject, pageLanguage), address, pageLanguage };
  };

  const screenLanguage = chain.find((each) => library.labels.has(each)) ?? wording;

  const problems = Object.keys(guide?.graph.problems ?? {}).map((each) => ({
    id: each,
    title: localized(each).matter?.title ?? each,
    language: localized(each).language,
  }));

  const joiner = traitsOf(wording).joiner;

  const figures = figuresOn({
    library,
    id,
    screens,
    translator,
    joiner,
    isMirrored: directionOf(screenLanguage) === 'rtl',
    wordOf: (key) => findLabel(key)?.value,
    localized,
  });

  const others = new Map<string, PageContext>();
  const inWording = (other: string): PageContext => {
    const made = others.get(other) ?? createPageContext(library, language, id, { ...options, wording: other });
    others.set(other, made);
    return made;
  };

  const context: PageContext = {
    ...translator,
    ...figures,
    language,
    wording,
    site,
    addresses,
    versions: screens?.versions ?? [],
    theme: library.simulator?.theme && themeSheet(library.simulator.theme),
    siteName: inChain(chain, (each) => site.name[each])?.value ?? '',
    inWording,
    of: (article) => inWording(localized(article).language),
    wordingOf: (languages) => chainOf(site, language).find((each) => languages.includes(each)) ?? language,
    get standIn() {
      return standInOf(library, language);
    },
    hasDiagnosis: library.diagnosis.symptoms.size > 0,
    article: id === undefined ? undefined : localizedFor(library, id, language),
    steps,
    digest: (kind, each) =>
      (kind === 'walk' ? library.guides : library.diagnosis.symptoms).has(each)
        ? digestOf(library, kind, each, language)
        : undefined,
    step: (each) => assertDefined(steps[each], `The step \`${each}\``),
    label,
    onScreen: (key) => labelIn(key).value,
    screenLanguage,
    reference,
    outward,
    get support() {
      const { address, pageLanguage } = pageIn(site.support.address);
      const title = outward(translator.t('stuck.support'), pageLanguage);
      if (!isTemplate(address)) return { title, address };
      return { title, ...supportAddress(address, { language: tagOf(language) }), template: address };
    },
    isPractised: (id !== undefined && guide && screens?.isPractised(id)) ?? false,
    problems,
    problemsAt: (step) => problems.filter((each) => guide?.graph.problems[each.id]?.at.includes(step)),
    localized,
    readyArticle: (each) => assertDefined([localized(each)].find(isReady), `The front matter of \`${each}\``),
    joiner,
    plain: (text) =>
      resolveTokens(text, (component, key) => {
        if (component === 'Label') return label(key).quoted;
        const { number, subject } = reference(key);
        return number ?? subject;
      }),
  };
  others.set(wording, context);
  return context;
}
