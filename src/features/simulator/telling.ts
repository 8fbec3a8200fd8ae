import {
  fieldKind,
  iconOf,
  isFilledIn,
  isSwitch,
  labelOf,
  PRACTICE_PIN,
  type CodeView,
  type Control,
  type LogEntry,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
  type ScreenView,
  type DeviceId,
} from '../../../machines/simulator/index.ts';
import type { NextTurn } from './turns.ts';
import type { SimKey, SimulatorWords } from './words.ts';

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

const TOLD = { phone: 'sim.told.tapped', device: 'sim.told.pressed', portal: 'sim.told.clicked' } as const;

function actionText({ t, label }: SimulatorWords, action: PracticeAction, name: string): string {
  const control = label(name);
  switch (action.kind) {
    case 'tap':
      return t(TOLD[action.on], { control });
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

const STATES: Readonly<Record<CodeView['state'], SimKey>> = {
  open: 'sim.time.open',
  used: 'sim.time.used',
  expired: 'sim.time.expired',
  withdrawn: 'sim.time.withdrawn',
};

export function codeText({ t }: SimulatorWords, { state, left }: CodeView): string {
  return t(STATES[state], { time: clockText(left) });
}

/** What is practiced, in a few words each. */
export function practiceParts({ t, name, word }: SimulatorWords, scenario: Scenario): string[] {
  const { task, platform, method, version, faults } = scenario;
  return [
    name('task', task),
    ...(platform === 'portal' ? [] : [name('platform', platform), name('method', method)]),
    ...(version === undefined ? [] : [t('sim.version.name', { number: version })]),
    ...faults.map((fault) => t('sim.pick.with', { fault: word('product', `fault.${fault}`) ?? '' })),
  ];
}

/** A code's time to live, in seconds, from which readers are warned. */
export const EXPIRES_SOON = 60;

const HELD = ['phone', 'device'] as const;

/** Sentences about what a reader sees change. */
export function changesBetween(words: SimulatorWords, before: PracticeView, after: PracticeView): string[] {
  const { t } = words;
  const filled = HELD.flatMap((on) => filledIn(before, after, on) ?? [])[0] ?? filledIn(before, after, 'portal');
  const isNear = ({ code }: PracticeView): boolean => code?.state === 'open' && code.left <= EXPIRES_SOON;
  return [
    ...HELD.flatMap((on) =>
      before[on] && before[on].screen !== after[on]?.screen ? screenText(words, after, on) : [],
    ),
    ...(before.portal.screen === after.portal.screen ? [] : [screenText(words, after, 'portal')]),
    ...(after.phone?.notice && !before.phone?.notice ? [t('sim.said.notice')] : []),
    ...(filled === undefined ? [] : [t('sim.said.filled', { control: words.label(filled) })]),
    ...(isNear(after) && !isNear(before) ? [t('sim.said.expires')] : []),
  ];
}

/** Whether a tap has changed nothing and told nobody anything. */
export function isSame(before: PracticeView, after: PracticeView): boolean {
  const seen = ({ phone, device, portal, camera }: PracticeView): string =>
    JSON.stringify([phone, device, portal, camera]);
  return after.log.length === before.log.length + 1 && seen(before) === seen(after);
}

export function deviceName({ t, name }: SimulatorWords, on: DeviceId): string {
  if (on === 'device') return name('platform', on);
  return t(on === 'phone' ? 'sim.facing.phone' : 'sim.facing.portal');
}

export function screenText(words: SimulatorWords, view: PracticeView, on: DeviceId): string {
  return words.t('sim.said.screen', { device: deviceName(words, on), screen: screenName(words, view, on) });
}

export function screenName({ label }: SimulatorWords, view: PracticeView, on: DeviceId): string {
  const screen = view[on]?.screen ?? '';
  return label(on === 'portal' ? `portal-screens.${screen}` : `screens.${screen}`);
}

/** The label of a field that the practice has just filled in. */
function filledIn(before: PracticeView, after: PracticeView, on: DeviceId): string | undefined {
  if (before[on]?.screen !== after[on]?.screen) return undefined;
  const was = filledOn(before, on).map(({ id }) => id);
  return filledOn(after, on).find(({ id }) => !was.includes(id))?.label;
}

function filledOn(view: PracticeView, on: DeviceId): readonly Control[] {
  return (view[on]?.parts ?? []).flatMap((part) =>
    part.kind === 'field' && isFilledIn(view, part.control.id) && part.value !== undefined ? [part.control] : [],
  );
}

/** The text for the next action, in phrases for line breaks. */
export function nextPhrases(
  { words, view, facing }: { words: SimulatorWords; view: PracticeView; facing: DeviceId },
  turn: NextTurn,
): readonly string[] {
  const { phrases, label } = words;
  if (turn.kind === 'wait') return phrases('sim.next.wait');
  if (turn.kind === 'move') return phrases('sim.next.move');
  const { kind, on, control: id } = turn;
  const screen = view[on];
  if (!screen) return phrases('sim.next.wait');
  if (id === screen.home?.id) return phrases(screen.device === 'android' ? 'sim.next.homeButton' : 'sim.next.home');
  if (id === screen.notice?.id) return phrases('sim.next.notice', { name: label(`controls.${id}`) });
  const control = calledOn(words, screen, id);
  if (kind === 'enter' && fieldKind(screen, id) === 'list') return phrases('sim.next.choose', { control });
  if (kind === 'enter' && !isFilledIn(view, id)) return phrases('sim.next.code');
  if (kind === 'enter') {
    const field = { control: label(labelOf(screen, id) ?? `controls.${id}`) };
    return phrases(on !== 'phone' || facing === 'phone' ? 'sim.next.field' : 'sim.next.fieldThere', field);
  }
  if (on === 'portal') return phrases('sim.next.click', { control });
  if (on === 'device') return phrases('sim.next.press', { control });
  return phrases(facing === 'phone' ? 'sim.next.tap' : 'sim.next.tapThere', { control });
}

function calledOn({ t, label }: SimulatorWords, screen: ScreenView, id: string): string {
  const own = labelOf(screen, id);
  const name = label(own ?? `controls.${id}`);
  if (own === undefined && screen.parts.some((part) => part.kind === 'locks')) return name;
  if (own !== undefined) return t('sim.next.label', { name });
  if (isSwitch(screen, id)) return t('sim.next.switch', { name });
  return t(iconOf(screen, id) === undefined ? 'sim.next.label' : 'sim.next.icon', { name });
}
