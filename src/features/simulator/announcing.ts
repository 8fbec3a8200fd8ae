import type { PracticeView } from '../../../machines/simulator/index.ts';
import type { SimulatorWords } from './words.ts';

/** What has changed on the devices, for who listens: the names of new screens, a notification, a field filled in. */
export function newsOf(words: SimulatorWords, before: PracticeView, after: PracticeView): string | undefined {
  const news = [
    ...(before.phone && after.phone && before.phone.screen !== after.phone.screen
      ? [screenName(words, after, 'phone')]
      : []),
    ...(before.portal.screen === after.portal.screen ? [] : [screenName(words, after, 'portal')]),
    ...(after.phone?.notice && !before.phone?.notice ? [words.t('sim.said.notice')] : []),
    ...(filledPin(after) && !filledPin(before) ? [words.t('sim.said.pin')] : []),
  ];
  return news.length === 0 ? undefined : news.join(' ');
}

/** What the screen of a device is called. */
export function screenName({ label }: SimulatorWords, view: PracticeView, on: 'phone' | 'portal'): string {
  const screen = view[on]?.screen ?? '';
  return label(on === 'phone' ? `screens.${screen}` : `portal-screens.${screen}`);
}

function filledPin({ phone }: PracticeView): boolean {
  return (
    phone?.parts.some((part) => part.kind === 'field' && part.control.id === 'pin' && part.value !== undefined) ?? false
  );
}
