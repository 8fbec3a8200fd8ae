import type { ScreenView } from '../../machines/simulator/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import { addressesOf, createTranslator, directionOf, marked, memoized, tagOf, traitsOf } from '../i18n/index.ts';
import { chainOf, inChain, isReady, type Library, localizedFor, standInOf } from './library.ts';
import { digestOf, siteLanguage, phonesOf, pictureIn } from './lookup.ts';
import {
  actFigure,
  alternativeOf,
  numberedFigure,
  sentencesOf,
  type FigureFacts,
  type FigurePlace,
} from './figures.ts';
import { resolveTokens } from './mdast.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Site } from './schemas.ts';
import type {
  FigureVariant,
  FigureView,
  PageContext,
  ReferenceView,
  ScreenSource,
  VariantKind,
} from './page-context.types.ts';

/** Options besides the page. */
interface PageContextOptions {
  screens?: ScreenSource | undefined;
  /** Marks words of fallback languages, for pages that can declare their language. */
  marks?: boolean | undefined;
  /** The language of the words, if it differs from the page's. */
  wording?: string | undefined;
}

/** Marks words of other languages. Editions of the same language are not foreign. */
function markedIn(language: string): typeof marked {
  return (words, own) => (tagOf(own) === tagOf(language) ? words : marked(words, own));
}

/** The words of a language with its fallbacks, `marked` or `plain`. */
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

/** The context of a page, for an article if `id` is given. */
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

  const labelIn = (key: string) => {
    const found = inChain(chain, (each) => library.labels.get(each)?.words[key]);
    if (found) return found;
    throw new Error(`\`${key}\` is not a label of content/apps/${language}.json.`);
  };
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
  /** The address for the reader, with its language if known. */
  const pageIn = (address: Site['support']['address']) => {
    if (typeof address === 'string') return { address };
    const [first] = Object.entries(address).map(([language, value]) => ({ value, language }));
    const { value, language: pageLanguage } = assertDefined(
      inChain(chain, (each) => address[each]) ?? first,
      'An address',
    );
    return { address: value, pageLanguage };
  };
  const reference = (key: string): ReferenceView => {
    const found = library.references[key];
    if (!found) throw new Error(`\`${key}\` is not in content/references.yaml.`);
    const named = inChain(chain, (each) => found.subject[each]);
    const subject = named ? spoken(named) : key;
    if ('number' in found) {
      const { address: pattern, pageLanguage } = pageIn(site.references.article);
      const address = pattern.replace('{number}', String(found.number));
      return {
        id: key,
        number: key,
        subject,
        title: outward(`${key} ${subject}`, pageLanguage),
        address,
        pageLanguage,
      };
    }
    const { address, pageLanguage } = pageIn(site.references[found.site] ?? '');
    return { id: key, subject, title: outward(subject, pageLanguage), address, pageLanguage };
  };

  const screenLanguage = chain.find((each) => library.labels.has(each)) ?? wording;
  const onScreen = (key: string) => labelIn(key).value;
  /** The instruction for a control without words. */
  const doneWith = (control: string) =>
    inChain(chain, (each) => library.labels.get(each)?.words[`acts.${control}`])?.value;

  const localized = (each: string) => assertDefined(localizedFor(library, each, language), `The article \`${each}\``);
  const problems = Object.keys(guide?.graph.problems ?? {}).map((each) => ({
    id: each,
    title: localized(each).matter?.title ?? each,
    language: localized(each).language,
  }));

  const joiner = traitsOf(wording).joiner;

  const placeOf = (of: Parameters<PageContext['figure']>[0]): FigurePlace => {
    const { article, n, act, step } = of;
    const own = article === id;
    if (own && guide) {
      const found = n === undefined ? actFigure(guide.graph, step ?? '', Number(act)) : numberedFigure(guide.graph, n);
      if (found) return found;
    }
    const matter = localized(article).matter;
    const shown = matter?.kind === 'problem' ? matter.figures[Number(n) - 1] : undefined;
    if (!shown) throw new Error(`\`${article}\` has no figure \`${n ?? act}\`.`);
    const number = own ? n : guide?.graph.problems[article]?.figures[Number(n) - 1];
    return { number: number ?? n, act: shown };
  };
  const isMirrored = directionOf(screenLanguage) === 'rtl';
  const cornerSeen = (corner: string | undefined) =>
    isMirrored ? corner?.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) : corner;

  const [firstPhone = ''] = site.platforms;
  /** The phones whose guides can show a problem. */
  const phonesWith = (problem: string): string[] => {
    const known = [...library.guides.values()].filter(({ graph }) => Object.hasOwn(graph.problems, problem));
    return phonesOf(library).filter((phone) => known.some(({ graph }) => graph.world.platform === phone));
  };
  const figure: PageContext['figure'] = (of) => {
    const { number, act, at } = placeOf(of);
    const viewIn = (source: Pick<ScreenSource, 'actFigure' | 'problemFigure'> | undefined, platform = firstPhone) =>
      at && id !== undefined
        ? source?.actFigure(id, at.step, at.index)
        : source?.problemFigure(of.article, act, guide ? { guide: guide.id } : { platform });
    const variants = (kind: VariantKind, ids: readonly string[], viewOf: (id: string) => ScreenView | undefined) => {
      const seen = ids.flatMap((each) => {
        const view = viewOf(each);
        return view ? [{ each, view }] : [];
      });
      const alike = [...Map.groupBy(seen, ({ view }) => JSON.stringify(view)).values()];
      return alike.flatMap((same): FigureVariant[] => {
        const [first] = same;
        if (!first || same.length === ids.length) return [];
        const { view } = first;
        const whose = same.map(({ each }) => each);
        const name =
          kind === 'version'
            ? translator.t('figure.version', { number: translator.list(whose) })
            : translator.list(whose.map((each) => translator.word('platform', each)));
        return [{ kind, of: whose, name, view, alternative: drawn(act, view).alternative }];
      });
    };
    const byVersion = variants('version', screens?.versions ?? [], (each) => viewIn(screens?.inVersion(each)));
    // Articles for all phones show readers their own.
    const phones = guide ? [] : phonesWith(of.article);
    const byPhone = variants('phone', phones, (each) => viewIn(screens, each));
    return { number, ...drawn(act, viewIn(screens)), variants: byVersion.length > 0 ? byVersion : byPhone };
  };
  const screenOf = (act: FigurePlace['act']): string =>
    onScreen(`${act.on === 'portal' ? 'portal-screens' : 'screens'}.${act.screen}`);
  const factsOf = (act: FigurePlace['act'], view: ScreenView, { labelOf, ...of }: ScreenSource): FigureFacts => {
    const marks = view.marks.map(({ control }) => ({
      name: onScreen(labelOf(view, control) ?? `controls.${control}`),
      does: labelOf(view, control) === undefined ? doneWith(control) : undefined,
      corner: cornerSeen(of.cornerOf(view, control)),
      enter: control === act.enter,
      chooses: of.fieldKind(view, control) === 'list',
      turnsOn: of.isSwitch(view, control),
    }));
    const says = view.dialog?.text === undefined ? undefined : onScreen(view.dialog.text);
    return { screen: screenOf(act), says, device: view.device, marks, hasExample: of.showsCode(view) };
  };
  const drawn = (act: FigurePlace['act'], view: ScreenView | undefined): Omit<FigureView, 'number' | 'variants'> => {
    if (!screens || !view) return { screen: screenOf(act), alternative: screenOf(act), hasExample: false };
    const facts = factsOf(act, view, screens);
    const { screen, hasExample = false } = facts;
    return { view, screen, hasExample, alternative: alternativeOf(facts, translator, joiner) };
  };
  const momentsOf: PageContext['moments'] = (step) => {
    if (id === undefined || !guide || !screens) return [];
    return screens.moments(id, step).map((moment) => {
      const { on, view, control, kind } = moment;
      const act = { on, screen: view.screen, ...(kind === 'enter' ? { enter: control } : { tap: control }) };
      const facts = factsOf(act, view, screens);
      const alternative = alternativeOf(facts, translator, joiner);
      return { ...moment, alternative, says: sentencesOf(facts, translator).join(joiner) };
    });
  };

  const others = new Map<string, PageContext>();
  const inWording = (other: string): PageContext => {
    const made = others.get(other) ?? createPageContext(library, language, id, { ...options, wording: other });
    others.set(other, made);
    return made;
  };

  const context: PageContext = {
    ...translator,
    language,
    wording,
    site,
    addresses: addressesOf(site.address),
    versions: screens?.versions ?? [],
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
    onScreen,
    screenLanguage,
    reference,
    outward,
    get support() {
      const { address, pageLanguage } = pageIn(site.support.address);
      return { title: outward(translator.t('stuck.support'), pageLanguage), address };
    },
    figure,
    picture: (src) => assertDefined(pictureIn(library, src, wording), `The picture \`${src}\``),
    screen: (act, platform) => {
      const view = screens?.anyFigure(act, platform);
      return view && { ...drawn(act, view), view, variants: [] };
    },
    moments: momentsOf,
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
