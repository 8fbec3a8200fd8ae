import type { UiKey } from '../i18n/index.ts';

/**
 * How a criterion is tested: by checks of pages' states, by tests of behavior in these files, by manual review, or not
 * at all because it does not apply.
 */
type Method = 'states' | readonly string[] | 'read' | 'none';

export interface Criterion {
  number: string;
  name: Extract<UiKey, `criterion.${string}`>;
  level: 'A' | 'AA';
  /** The first version of WCAG with this criterion. JIS X 8341-3:2016 has those of 2.0. */
  since: '2.0' | '2.1' | '2.2';
  by: Method;
}

const PAGE_KEYS = 'tests/browser/whole/keyboard.test.ts';
const WALK_KEYS = 'tests/browser/walkthrough/keyboard.test.ts';
const SEARCH_DIALOG = 'tests/browser/search/dialog.test.ts';
const TIME = 'tests/browser/simulator/time.test.ts';
const SEARCH_NUMBER = 'tests/browser/search/number.test.ts';

/** In JIS X 8341-3:2016 and WCAG 2.0 and 2.1 only. */
export const ONLY_OLDER = '4.1.1';

/** The files of tests of a criterion. */
export function testsOf({ by }: Pick<Criterion, 'by'>): readonly string[] {
  return typeof by === 'string' ? [] : by;
}

/** All criteria, in order. */
export const CRITERIA: readonly Criterion[] = [
  { number: '1.1.1', name: 'criterion.non-text-content', level: 'A', since: '2.0', by: 'states' },
  { number: '1.2.1', name: 'criterion.audio-only-and-video-only-prerecorded', level: 'A', since: '2.0', by: 'none' },
  { number: '1.2.2', name: 'criterion.captions-prerecorded', level: 'A', since: '2.0', by: 'none' },
  { number: '1.2.3', name: 'criterion.audio-description-or-media-alternative', level: 'A', since: '2.0', by: 'none' },
  { number: '1.2.4', name: 'criterion.captions-live', level: 'AA', since: '2.0', by: 'none' },
  { number: '1.2.5', name: 'criterion.audio-description-prerecorded', level: 'AA', since: '2.0', by: 'none' },
  { number: '1.3.1', name: 'criterion.info-and-relationships', level: 'A', since: '2.0', by: 'states' },
  { number: '1.3.2', name: 'criterion.meaningful-sequence', level: 'A', since: '2.0', by: [PAGE_KEYS] },
  { number: '1.3.3', name: 'criterion.sensory-characteristics', level: 'A', since: '2.0', by: 'read' },
  { number: '1.3.4', name: 'criterion.orientation', level: 'AA', since: '2.1', by: 'read' },
  { number: '1.3.5', name: 'criterion.identify-input-purpose', level: 'AA', since: '2.1', by: 'states' },
  { number: '1.4.1', name: 'criterion.use-of-color', level: 'A', since: '2.0', by: 'states' },
  { number: '1.4.2', name: 'criterion.audio-control', level: 'A', since: '2.0', by: 'none' },
  { number: '1.4.3', name: 'criterion.contrast-minimum', level: 'AA', since: '2.0', by: 'states' },
  { number: '1.4.4', name: 'criterion.resize-text', level: 'AA', since: '2.0', by: 'states' },
  { number: '1.4.5', name: 'criterion.images-of-text', level: 'AA', since: '2.0', by: 'read' },
  { number: '1.4.10', name: 'criterion.reflow', level: 'AA', since: '2.1', by: 'states' },
  { number: '1.4.11', name: 'criterion.non-text-contrast', level: 'AA', since: '2.1', by: 'read' },
  { number: '1.4.12', name: 'criterion.text-spacing', level: 'AA', since: '2.1', by: 'states' },
  { number: '1.4.13', name: 'criterion.content-on-hover-or-focus', level: 'AA', since: '2.1', by: 'read' },
  { number: '2.1.1', name: 'criterion.keyboard', level: 'A', since: '2.0', by: [PAGE_KEYS, WALK_KEYS] },
  { number: '2.1.2', name: 'criterion.no-keyboard-trap', level: 'A', since: '2.0', by: [PAGE_KEYS, WALK_KEYS] },
  {
    number: '2.1.4',
    name: 'criterion.character-key-shortcuts',
    level: 'A',
    since: '2.1',
    by: ['tests/browser/desk/cases.test.ts'],
  },
  { number: '2.2.1', name: 'criterion.timing-adjustable', level: 'A', since: '2.0', by: [TIME] },
  { number: '2.2.2', name: 'criterion.pause-stop-hide', level: 'A', since: '2.0', by: [TIME] },
  { number: '2.3.1', name: 'criterion.three-flashes-or-below-threshold', level: 'A', since: '2.0', by: 'read' },
  { number: '2.4.1', name: 'criterion.bypass-blocks', level: 'A', since: '2.0', by: 'states' },
  { number: '2.4.2', name: 'criterion.page-titled', level: 'A', since: '2.0', by: 'states' },
  {
    number: '2.4.3',
    name: 'criterion.focus-order',
    level: 'A',
    since: '2.0',
    by: [PAGE_KEYS, 'tests/browser/ui/focus-kept.test.ts'],
  },
  { number: '2.4.4', name: 'criterion.link-purpose-in-context', level: 'A', since: '2.0', by: 'states' },
  {
    number: '2.4.5',
    name: 'criterion.multiple-ways',
    level: 'AA',
    since: '2.0',
    by: ['tests/browser/search/page.test.ts', 'tests/browser/home/order.test.ts'],
  },
  { number: '2.4.6', name: 'criterion.headings-and-labels', level: 'AA', since: '2.0', by: 'read' },
  { number: '2.4.7', name: 'criterion.focus-visible', level: 'AA', since: '2.0', by: [PAGE_KEYS] },
  { number: '2.4.11', name: 'criterion.focus-not-obscured-minimum', level: 'AA', since: '2.2', by: 'states' },
  { number: '2.5.1', name: 'criterion.pointer-gestures', level: 'A', since: '2.1', by: 'none' },
  { number: '2.5.2', name: 'criterion.pointer-cancellation', level: 'A', since: '2.1', by: 'read' },
  { number: '2.5.3', name: 'criterion.label-in-name', level: 'A', since: '2.1', by: 'states' },
  { number: '2.5.4', name: 'criterion.motion-actuation', level: 'A', since: '2.1', by: 'none' },
  {
    number: '2.5.7',
    name: 'criterion.dragging-movements',
    level: 'AA',
    since: '2.2',
    by: ['tests/browser/simulator/camera.test.ts'],
  },
  { number: '2.5.8', name: 'criterion.target-size-minimum', level: 'AA', since: '2.2', by: 'states' },
  { number: '3.1.1', name: 'criterion.language-of-page', level: 'A', since: '2.0', by: 'states' },
  { number: '3.1.2', name: 'criterion.language-of-parts', level: 'AA', since: '2.0', by: 'states' },
  { number: '3.2.1', name: 'criterion.on-focus', level: 'A', since: '2.0', by: [PAGE_KEYS] },
  { number: '3.2.2', name: 'criterion.on-input', level: 'A', since: '2.0', by: 'read' },
  { number: '3.2.3', name: 'criterion.consistent-navigation', level: 'AA', since: '2.0', by: 'read' },
  { number: '3.2.4', name: 'criterion.consistent-identification', level: 'AA', since: '2.0', by: 'read' },
  { number: '3.2.6', name: 'criterion.consistent-help', level: 'A', since: '2.2', by: 'read' },
  { number: '3.3.1', name: 'criterion.error-identification', level: 'A', since: '2.0', by: [SEARCH_NUMBER] },
  { number: '3.3.2', name: 'criterion.labels-or-instructions', level: 'A', since: '2.0', by: 'states' },
  { number: '3.3.3', name: 'criterion.error-suggestion', level: 'AA', since: '2.0', by: [SEARCH_NUMBER] },
  { number: '3.3.4', name: 'criterion.error-prevention', level: 'AA', since: '2.0', by: 'none' },
  {
    number: '3.3.7',
    name: 'criterion.redundant-entry',
    level: 'A',
    since: '2.2',
    by: ['tests/browser/walkthrough/trouble.test.ts'],
  },
  { number: '3.3.8', name: 'criterion.accessible-authentication-minimum', level: 'AA', since: '2.2', by: 'none' },
  { number: '4.1.1', name: 'criterion.parsing', level: 'A', since: '2.0', by: ['tests/site/html.test.ts'] },
  { number: '4.1.2', name: 'criterion.name-role-value', level: 'A', since: '2.0', by: 'states' },
  { number: '4.1.3', name: 'criterion.status-messages', level: 'AA', since: '2.1', by: [SEARCH_DIALOG] },
];
