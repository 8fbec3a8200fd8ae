import { figureOf, type FigureAct, type ScreenView, type World } from '../../machines/simulator/index.ts';
import { actFault, product } from './product.ts';

/**
 * A screen as a figure would show it, drawn automatically: for tests of drawing, which need screens that no guide comes to.
 *
 * @throws on a screen or a control that does not exist
 */
export function figureView(world: World, act: FigureAct, before: readonly FigureAct[] = []): ScreenView {
  const fault = actFault(world, act);
  if (fault) throw new Error(fault.message);
  const filled = [...before, act].flatMap(({ enter }) => (enter === undefined ? [] : [enter]));
  const view = product.drawScreen(act.on, act.screen, {
    ...world,
    platform: world.platform === 'android' ? 'android' : 'iphone',
    values: {
      code: 'PRAC7KX2MD',
      typed: filled.includes('code') ? 'PRAC7KX2MD' : undefined,
      pin: filled.includes('pin') ? '••••' : undefined,
    },
    locked: false,
    inApp: false,
    installed: true,
    switches: {},
    hasNotice: false,
  });
  return figureOf(view, act, before);
}
