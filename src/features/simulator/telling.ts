import {
  isFilledIn,
  PRACTICE_PIN,
  type Control,
  type LogEntry,
  type PracticeAction,
  type PracticeView,
  type Product,
  type ScreenView,
} from '../../../machines/simulator/index.ts';
import type { SimulatorWords } from './words.ts';

export interface TimelineLine {
  /** In seconds of the practice. */
  at: number;
  who: string;
  text: string;
  isAction: boolean;
  /** Whether it reports a failure. */
  isHitch: boolean;
}

/** The timeline in words, oldest first. @param names label keys, one for each action of the log */
export function linesOf(
  { definition: { timeline } }: Product,
  words: SimulatorWords,
  log: readonly LogEntry[],
  names: readonly string[],
): TimelineLine[] {
  const { t } = words;
  const word = (name: string): string => words.word('product', name) ?? '';
  const lines: TimelineLine[] = [];
  let actions = 0;
  for (const [index, entry] of log.entries()) {
    const { at } = entry;
    const isHitch =
      entry.kind !== 'action' && timeline.hitches.includes(entry.kind === 'note' ? entry.note : entry.message);
    const add = (who: string, text: string, isAction = false): unknown =>
      lines.push({ at, who, text, isAction, isHitch });
    if (entry.kind === 'action') {
      const name = names[actions++] ?? '';
      const next = log[index + 1];
      // Only the last of several moves counts.
      const goesOn = entry.action.kind === 'move' && next?.kind === 'action' && next.action.kind === 'move';
      if (!goesOn) add(t('sim.actor.you'), actionText(words, entry.action, name), true);
    } else if (entry.kind === 'note') {
      add(word(`actor.${entry.by}`), word(`note.${entry.note}`));
    } else if (at >= 0 && timeline.messages.includes(entry.message)) {
      const told = word(`message.${entry.message}`);
      const reason = entry.reason === undefined ? undefined : word(`reason.${entry.reason}`);
      add(word(`actor.${entry.from}`), reason === undefined ? told : t('sim.told.because', { told, reason }));
    }
  }
  return lines;
}

/** The last failure since the reader's last action, or at all while it blocks the practice. */
export function hitchIn(lines: readonly TimelineLine[], isBlocking: boolean): string | undefined {
  const from = isBlocking ? 0 : lines.findLastIndex(({ isAction }) => isAction) + 1;
  return lines.slice(from).findLast(({ isHitch }) => isHitch)?.text;
}

function actionText({ t, label }: SimulatorWords, action: PracticeAction, name: string): string {
  const control = label(name);
  switch (action.kind) {
    case 'tap':
      return t(action.on === 'phone' ? 'sim.told.tapped' : 'sim.told.clicked', { control });
    case 'enter':
      if (action.value === PRACTICE_PIN) return t('sim.told.filled', { control });
      return /^\d$/.test(action.value)
        ? t('sim.told.chosen', { control, choice: t('sim.choice.one', { number: action.value }) })
        : // Without the value: the app may have received a mistyped code, which the reader has to notice.
          t('sim.told.typed', { control });
    case 'read':
      return t('sim.told.read');
    case 'move':
      return t('sim.told.moved', { distance: action.distance });
    case 'wait':
      return '';
  }
}

/** @example clockText(245) // '4:05' */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function changesBetween(words: SimulatorWords, before: PracticeView, after: PracticeView): string | undefined {
  const filled = filledIn(before.phone, after.phone) ?? filledIn(before.portal, after.portal);
  const news = [
    ...(before.phone && after.phone && before.phone.screen !== after.phone.screen
      ? [screenName(words, after, 'phone')]
      : []),
    ...(before.portal.screen === after.portal.screen ? [] : [screenName(words, after, 'portal')]),
    ...(after.phone?.notice && !before.phone?.notice ? [words.t('sim.said.notice')] : []),
    ...(filled === undefined ? [] : [words.t('sim.said.filled', { control: words.label(filled) })]),
  ];
  return news.length === 0 ? undefined : news.join(' ');
}

export function screenName({ label }: SimulatorWords, view: PracticeView, on: 'phone' | 'portal'): string {
  const screen = view[on]?.screen ?? '';
  return label(on === 'phone' ? `screens.${screen}` : `portal-screens.${screen}`);
}

/** The label of a field that the practice has just filled in. */
function filledIn(before: ScreenView | undefined, after: ScreenView | undefined): string | undefined {
  if (before?.screen !== after?.screen) return undefined;
  const was = filledOn(before).map(({ id }) => id);
  return filledOn(after).find(({ id }) => !was.includes(id))?.label;
}

function filledOn(screen: ScreenView | undefined): readonly Control[] {
  return (screen?.parts ?? []).flatMap((part) =>
    part.kind === 'field' && isFilledIn(part.control.id) && part.value !== undefined ? [part.control] : [],
  );
}
