import {
  GUIDES,
  siblingsOf,
  type GuideFact,
  type Language,
  type ProblemFact,
  type ReferenceFact,
} from '../../facts/index.ts';
import { textOf, type Issues } from '../../support/documents.ts';
import { DRAWN } from './guide-facts.ts';
import { LABEL, labelOf } from './labels.ts';

function referencesIn(element: Element | null): string[] {
  return [...(element?.querySelectorAll('[data-reference]') ?? [])].map(
    (link) => link.getAttribute('data-reference') ?? '',
  );
}

/** What of a list is not there; anything that else is there came later than the facts. */
function lacking(what: string, found: readonly string[], wanted: readonly string[]): Issues {
  const missing = wanted.filter((each) => !found.includes(each));
  return missing.length === 0 ? [] : [`${what}: ${missing.join(' ')} missing`];
}

function difference(what: string, found: readonly string[], wanted: readonly string[]): Issues {
  const [a, b] = [found, wanted].map((list) => [...list].sort().join(' '));
  return a === b ? [] : [`${what}: ${a || 'none'}, not ${b || 'none'}`];
}

/** Faults of what stands around a guide's steps: requirements, references, siblings, the way without a scan. */
export function surroundingIssues(page: Document, guide: GuideFact, language: Language): Issues {
  const requirements = page.querySelector('.requirements');
  const links = (within: string) =>
    [...page.querySelectorAll(`${within} a[href]`)].map((link) => articleOf(link.getAttribute('href')!));
  const unsaid = (guide.requirements?.says ?? []).filter((saying) => !saying[language].test(textOf(requirements)));
  const { withoutScanning } = guide;
  const isAnswered = Boolean(requirements?.querySelector('a[href*="/articles/"]'));
  return [
    ...unsaid.map((saying) => `the requirements do not say that ${saying.fact}`),
    ...difference(
      'requirements point to',
      referencesIn(requirements),
      // An article of this site takes the place of the reference.
      guide.requirements && !isAnswered ? [guide.requirements.reference] : [],
    ),
    ...difference('references', referencesIn(page.querySelector('section.references')), guide.references),
    ...lacking(
      'siblings',
      links('.siblings'),
      siblingsOf(guide).map(({ id }) => id),
    ),
    ...(withoutScanning && !links('[data-step]').includes(withoutScanning)
      ? [`no step leads to ${withoutScanning} without a scan`]
      : []),
    ...deadEnds(guide, links('[data-step]')),
  ];
}

/** Links of a guide's steps to guides that need IB Key activated, where the guide itself does not. */
function deadEnds(guide: GuideFact, links: readonly string[]): Issues {
  if (guide.requirements) return [];
  return GUIDES.filter(({ id, requirements }) => requirements && links.includes(id)).map(
    ({ id }) => `a step leads to ${id}, which needs IB Key activated`,
  );
}

/** Faults of the problems that a guide shows: which ones, their order and figures. */
export function shownProblemIssues(
  page: Document,
  guide: GuideFact,
  problems: readonly ProblemFact[],
  language: Language,
): Issues {
  const wanted = guide.problems.map(({ id }) => id);
  // Other problems may have joined them.
  const sections = [...page.querySelectorAll('.problem')].filter(({ id }) => (wanted as string[]).includes(idOf(id)));
  const shown = sections.map(({ id }) => idOf(id));
  if (shown.join(' ') !== wanted.join(' '))
    return [`the problems are ${shown.join(' ') || 'none'}, not ${wanted.join(' ') || 'none'}`];
  return guide.problems.flatMap(({ id, figure }, index) =>
    problemIssues(
      sections[index]!,
      problems.find((problem) => problem.id === id)!,
      figure.n,
      language,
    ),
  );
}

function idOf(section: string): string {
  return section.replace(/^problem-/, '');
}

/** Faults of one problem, on a guide's page or on its own. */
export function problemIssues(section: Element, problem: ProblemFact, figure: string, language: Language): Issues {
  const figures = [...section.querySelectorAll('[data-figure]')]
    .map((each) => each.getAttribute('data-figure'))
    .join(' ');
  const labels = [...section.querySelectorAll(LABEL)].map(labelOf);
  const links = [...section.querySelectorAll('a[href]')].map((link) => articleOf(link.getAttribute('href')!));
  const text = textOf(section, DRAWN);
  return [
    ...(figures === figure ? [] : [`shows figures ${figures || 'none'}, not ${figure}`]),
    ...problem.labels
      .filter((label) => !labels.includes(label[language]))
      .map((label) => `has no label “${label[language]}”`),
    ...problem.says
      .filter((saying) => !saying[language].test(text))
      .map((saying) => `does not say that ${saying.fact}`),
    ...problem.withoutScanning.filter((guide) => !links.includes(guide)).map((guide) => `does not lead to ${guide}`),
  ].map((issue) => `${problem.code}: ${issue}`);
}

/** Faults of a link to a reference, wherever it stands: its number, its subject, its address. */
export function referenceIssues(page: Document, reference: ReferenceFact, language: Language): Issues {
  const links = [...page.querySelectorAll(`[data-reference="${reference.id}"]`)];
  if (links.length === 0) return [`${reference.id} is not named`];
  return links.flatMap((link) => {
    const text = textOf(link);
    const href = link.getAttribute('href') ?? '';
    const missing = reference.subject[language].filter((word) => !text.includes(word));
    return [
      ...missing.map((word) => `${reference.id} does not say “${word}”`),
      ...(reference.number && !text.includes(reference.id) ? [`${reference.id} does not print its number`] : []),
      ...(/^https:\/\//.test(href) && href.includes(reference.number ?? '')
        ? []
        : [`${reference.id} leads to “${href}”`]),
    ];
  });
}

/** The id of the article that an address leads to: `../qr-not-read/` and `/ja/articles/qr-not-read/#x` alike. */
function articleOf(href: string): string {
  return (
    href
      .replace(/#.*$/, '')
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  );
}
