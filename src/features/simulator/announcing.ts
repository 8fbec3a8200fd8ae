import { isFilledIn, type PracticeView, type ScreenView } from '../../../machines/simulator/index.ts';
import type { SimulatorWords } from './words.ts';

/** What has changed on the devices, for who listens: the names of new screens, a notification, a field filled in. */
export function newsOf(words: SimulatorWords, before: PracticeView, after: PracticeView): string | undefined {
  const news = [
    ...(before.phone && after.phone && before.phone.screen !== after.phone.screen
      ? [screenName(words, after, 'phone')]
      : []),
    ...(before.portal.screen === after.portal.screen ? [] : [screenName(words, after, 'portal')]),
    ...(after.phone?.notice && !before.phone?.notice ? [words.t('sim.said.notice')] : []),
    ...(filledIn(before, after) ? [words.t('sim.said.filled')] : []),
  ];
  return news.length === 0 ? undefined : news.join(' ');
}

/** What the screen of a device is called. */
export function screenName({ label }: SimulatorWords, view: PracticeView, on: 'phone' | 'portal'): string {
  const screen = view[on]?.screen ?? '';
  return label(on === 'phone' ? `screens.${screen}` : `portal-screens.${screen}`);
}

/** Whether the practice has filled in a field of a screen that stayed. */
function filledIn(before: PracticeView, after: PracticeView): boolean {
  return ([before.phone, before.portal] as const).some((screen, index) => {
    const now = [after.phone, after.portal][index];
    return screen?.screen === now?.screen && filledOn(now) > filledOn(screen);
  });
}

function filledOn(screen: ScreenView | undefined): number {
  return (screen?.parts ?? []).filter(
    (part) => part.kind === 'field' && isFilledIn(part.control.id) && part.value !== undefined,
  ).length;
}
