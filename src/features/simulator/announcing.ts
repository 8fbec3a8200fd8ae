import { isFilledIn, type Control, type PracticeView, type ScreenView } from '../../../machines/simulator/index.ts';
import type { SimulatorWords } from './words.ts';

/** Describes changes on the devices for screen readers. */
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
