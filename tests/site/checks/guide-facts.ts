import { figuresOf, type Corner, type GuideFact, type Language, type StepFact } from '../../facts/index.ts';
import { textOf, type Issues } from '../../support/documents.ts';
import { CORNER_WORDS } from './figure-words.ts';
import { LABEL, labelOf } from './labels.ts';

/** What a figure draws: its words are not the article's. */
export const DRAWN = '.figure [role="img"]';

function stepsOf(page: Document): { label: string; element: Element }[] {
  return [...page.querySelectorAll('[data-step]')].map((element) => ({
    label: textOf(element.querySelector('.step-number'), '.visually-hidden'),
    element,
  }));
}

function labelsIn(element: Element): string[] {
  return [...element.querySelectorAll(LABEL)]
    .filter((label) => !label.closest(DRAWN))
    .flatMap((label) => labelOf(label) ?? []);
}

/** Faults of the steps: their printed order, and what each must show, name and say. */
export function stepIssues(page: Document, guide: GuideFact, language: Language): Issues {
  const steps = stepsOf(page);
  const order = guide.steps.map(({ label }) => label).join(' ');
  const printed = steps.map(({ label }) => label).join(' ');
  if (printed !== order) return [`the steps are printed as ${printed}, not ${order}`];
  return guide.steps.flatMap((fact, index) =>
    [...figureIssues(steps[index]!.element, fact, language), ...wordIssues(steps[index]!.element, fact, language)].map(
      (issue) => `step ${fact.label}: ${issue}`,
    ),
  );
}

/** Each figure of a step in its order, and before it the label that it has tapped. */
function figureIssues(step: Element, fact: StepFact, language: Language): Issues {
  const shown = [...step.querySelectorAll('[data-figure]')]
    .map((figure) => figure.getAttribute('data-figure'))
    .join(' ');
  const wanted = fact.figures.map(({ n }) => n).join(' ');
  if (shown !== wanted) return [`shows figures ${shown || 'none'}, not ${wanted || 'none'}`];
  const issues: Issues = [];
  const figures = [...fact.figures];
  let before: string[] = [];
  for (const element of step.querySelectorAll(`${LABEL}, [data-figure]`)) {
    if (element.hasAttribute('data-figure')) {
      const { n, tap } = figures.shift()!;
      if (tap && !before.includes(tap[language])) issues.push(`no label “${tap[language]}” before figure ${n}`);
      before = [];
    } else if (!element.closest('[data-figure]')) before.push(labelOf(element) ?? '');
  }
  return issues;
}

function wordIssues(step: Element, fact: StepFact, language: Language): Issues {
  const text = textOf(step, DRAWN);
  const labels = labelsIn(step);
  const missing = fact.labels.filter((label) => !labels.includes(label[language]));
  const unsaid = fact.says.filter((saying) => !saying[language].test(text));
  const corners = Object.entries(CORNER_WORDS) as [Corner, Record<Language, string>][];
  const wanted = fact.figures.flatMap(({ corner }) => corner ?? []);
  return [
    ...missing.map((label) => `has no label “${label[language]}”`),
    ...unsaid.map((saying) => `does not say that ${saying.fact}`),
    ...corners
      .filter(([corner, words]) => wanted.length > 0 && wanted.includes(corner) !== text.includes(words[language]))
      .map(([corner]) => (wanted.includes(corner) ? `does not say ${corner}` : `says ${corner}`)),
  ];
}

/** Faults of the ways on: which control leads where, and what it says. */
export function wayIssues(page: Document, guide: GuideFact, language: Language): Issues {
  const steps = stepsOf(page);
  const labelAt = (link: Element): string => {
    const id = (link.getAttribute('href') ?? '').replace(/^#/, '');
    return steps.find(({ element }) => element.id === id)?.label ?? `“${link.getAttribute('href')}”`;
  };
  return guide.steps.flatMap((fact, index) => {
    const step = steps[index]?.element;
    if (!step) return [`step ${fact.label}: is missing`];
    const ways = [...step.querySelectorAll('[data-way]')];
    const seen = ways.map(labelAt).join(' ');
    const wanted = (fact.ways ?? []).map(({ to }) => to).join(' ');
    if (seen !== wanted) return [`step ${fact.label}: its ways lead to ${seen || 'none'}, not ${wanted || 'none'}`];
    const issues = (fact.ways ?? []).flatMap(({ when, to }, position) => {
      const around = textOf(ways[position]!.closest('.way') ?? ways[position]!);
      return [
        ...(when[language].test(around) ? [] : [`the way to ${to} does not name ${when.fact}`]),
        ...(textOf(ways[position]!).includes(to) ? [] : [`the way to ${to} does not print that number`]),
      ];
    });
    const onward = [...step.querySelectorAll('a[href^="#step-"]:not([data-way])')];
    const astray = onward.filter((link) => labelAt(link) !== fact.next || !textOf(link).includes(fact.next));
    const needed = fact.next !== undefined && fact.next !== 'end' && fact.next !== guide.steps[index + 1]?.label;
    if (astray.length > 0) issues.push(`a link leads on to ${astray.map(labelAt).join(' ')}, not ${fact.next}`);
    if (needed && onward.length === 0) issues.push(`has no link on to ${fact.next}`);
    return issues.map((issue) => `step ${fact.label}: ${issue}`);
  });
}

/** Faults of the figures of the whole page: each number once, in printed order. */
export function figureOrderIssues(page: Document, guide: GuideFact): Issues {
  const numbers = figuresOf(guide).map(({ n }) => n);
  const wanted = numbers.join(' ');
  const shown = [...page.querySelectorAll('[data-figure]')]
    .map((figure) => figure.getAttribute('data-figure')!)
    // Those of problems that joined it have numbers of their own.
    .filter((number) => numbers.includes(number))
    .join(' ');
  return shown === wanted ? [] : [`the figures are ${shown || 'none'}, not ${wanted || 'none'}`];
}

/** Labels that a page's steps show and that the facts of its guide do not know. */
export function unknownLabelIssues(page: Document, guide: GuideFact, language: Language): Issues {
  const known = guide.steps.flatMap(({ labels }) => labels.map((label) => label[language]));
  const shown = [...page.querySelectorAll('[data-step]')].flatMap(labelsIn);
  return [...new Set(shown)]
    .filter((label) => !known.includes(label))
    .map((label) => `“${label}” is no label of this guide`);
}
