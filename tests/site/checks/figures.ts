import {
  figuresOf,
  labels,
  type FigureFact,
  type GuideFact,
  type Language,
  type Platform,
  type WayFact,
} from '../../facts/index.ts';
import { textOf, type Issues } from '../../support/documents.ts';
import { CORNER_WORDS, SCREEN_WORDS, UNNAMED, WEB_SITE } from './figure-words.ts';

const DEVICE: Readonly<Record<Platform, string>> = { android: 's-android', iphone: 's-iphone', portal: 's-browser' };

/** The picture of a figure: the element with the text alternative. */
export const pictureOf = (figure: Element): Element | null => figure.querySelector('[role="img"]');

interface Marked {
  /** The words on the control, or next to it where it is a field. */
  shown: string;
  /** Its name in the alternative. */
  named: string;
}

function expectedMarks({ shows, tap, enter }: FigureFact, language: Language, tapped: boolean): Marked[] {
  const field = enter?.into && { shown: enter.into[language], named: enter.into[language] };
  const label = tap && { shown: tap[language], named: tap[language] };
  const other = field || label || !tapped ? undefined : UNNAMED[shows];
  const unnamed = other && { shown: other.shown[language], named: other.named[language] };
  const site = shows === 'camera-banner-web' && tapped && { shown: WEB_SITE[language], named: WEB_SITE[language] };
  return [field, label, unnamed, site].filter((mark): mark is Marked => Boolean(mark));
}

/** The words of a marked control; those of a field stand before it. */
function wordsOf(control: Element): string {
  const beside = control.classList.contains('s-input') ? control.parentElement!.querySelector('span') : control;
  return textOf(beside, '.s-turn');
}

function figureIssues(figure: Element, fact: FigureFact, language: Language, tapped: boolean): Issues {
  const picture = pictureOf(figure);
  const screen = picture?.querySelector('.s');
  if (!screen) return ['draws no screen'];
  const alternative = picture!.getAttribute('aria-label') ?? '';
  const caption = textOf(figure.querySelector('figcaption'), '.figure-number');
  const device = ['s-android', 's-iphone', 's-browser'].filter((name) => screen.classList.contains(name)).join(' ');
  const marks = expectedMarks(fact, language, tapped);
  const marked = [...screen.querySelectorAll('[data-control].s-mark')].map(wordsOf);
  const turns = [...screen.querySelectorAll('.s-turn')].map((turn) => textOf(turn)).join(' ');
  const says = [SCREEN_WORDS[fact.shows][language], ...marks.map(({ named }) => named)];
  const corners = Object.entries(CORNER_WORDS).filter(([, words]) => alternative.includes(words[language]));
  const found = corners.map(([corner]) => corner).join(' ');
  const shown = marks.map((mark) => mark.shown);
  return [
    ...(device === DEVICE[fact.device] ? [] : [`is drawn as ${device}, not ${DEVICE[fact.device]}`]),
    ...(marked.join('|') === shown.join('|') ? [] : [`marks “${marked.join('|')}”, not “${shown.join('|')}”`]),
    // Only several marks have numbers.
    ...(turns.split(' ').filter(Boolean).length === (marks.length > 1 ? marks.length : 0)
      ? []
      : [`numbers its marks “${turns}”`]),
    ...says.filter((words) => !alternative.includes(words)).map((words) => `the alternative does not say “${words}”`),
    ...(found === (fact.corner ?? '') ? [] : [`the alternative says ${found || 'no corner'}, not ${fact.corner}`]),
    ...(caption === '' ? ['has no caption'] : []),
    ...(figure.querySelector('script, button, template, a[href], style, [style]') ? ['holds more than a picture'] : []),
    ...(fact.shows === 'app-error' ? errorIssues(screen, alternative, language) : []),
  ];
}

function errorIssues(screen: Element, alternative: string, language: Language): Issues {
  const words = labels.ACTIVATION_ERROR[language];
  const said = textOf(screen.querySelector('.s-dialog p'));
  return [
    ...(said === words ? [] : [`the app says “${said}”, not “${words}”`]),
    ...(alternative.includes(words) ? [] : [`the alternative does not say “${words}”`]),
  ];
}

/** Whether a figure's step leaves the choice to the reader, so that nothing is to be tapped yet. */
function isOfWays(guide: GuideFact, n: string): boolean {
  const ways: readonly WayFact[] = guide.steps.find(({ figures }) => figures.some((each) => each.n === n))?.ways ?? [];
  return ways.length > 0;
}

/**
 * Faults of all numbered figures of a guide, and figures of one guide that are the same. Two may be the same where
 * the facts have the same thing on them and nothing tapped: the camera is pointed at the code twice.
 */
export function guideFigureIssues(page: Document, guide: GuideFact, language: Language): Issues {
  const seen = new Map<string, { n: string; kind: string }>();
  return figuresOf(guide).flatMap((fact) => {
    const all = [...page.querySelectorAll(`[data-figure="${fact.n}"]`)];
    if (all.length !== 1) return [`figure ${fact.n}: is there ${all.length} times`];
    const drawn = pictureOf(all[0]!)?.innerHTML ?? '';
    const kind = fact.tap === undefined ? fact.shows : fact.n;
    const other = seen.get(drawn);
    const twin = other !== undefined && other.kind !== kind ? other.n : undefined;
    seen.set(drawn, { n: fact.n, kind });
    return [
      ...figureIssues(all[0]!, fact, language, !isOfWays(guide, fact.n)),
      ...(twin === undefined ? [] : [`is the same as figure ${twin}`]),
    ].map((issue) => `figure ${fact.n}: ${issue}`);
  });
}
