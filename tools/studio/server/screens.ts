import { controlsOf, fieldKind, labelOf, type ScreenView, type World } from '../../../machines/simulator/index.ts';
import { createPageContext, phonesOf, productOf, type Library } from '../../../src/content/index.ts';
import type { Screens } from '../protocol/protocol.types.ts';

/** What can be tapped on a phone wherever one is: a notification comes over any screen. */
const ALWAYS = { phone: ['notice'], device: [], portal: [] } as const;

/** Every screen that a guide for a situation could come by, as data to be drawn, and what can be tapped or filled in on each. */
export function screensOf(library: Library, world: World, language: string): Screens {
  const product = productOf(library);
  if (!product) return { screens: [], words: {}, payload: '' };
  const context = createPageContext(library, language);
  const keys = Object.keys(library.labels.get(library.site.source)?.words ?? {});
  const words = Object.fromEntries(keys.map((key) => [key, context.onScreen(key)]));
  const isPhone = phonesOf(library).includes(world.platform);
  const platform = world.platform === 'iphone' ? 'iphone' : 'android';
  const begun = { values: {}, locked: false, inApp: true, installed: true, switches: {}, hasNotice: false };
  const scene = { ...world, platform, version: product.versions.at(-1), ...begun } as const;
  const controlsIn = (view: ScreenView, on: keyof typeof ALWAYS) =>
    [...new Set([...controlsOf(view), ...ALWAYS[on]])].map((id) => ({
      id,
      name: words[labelOf(view, id) ?? `controls.${id}`] ?? id,
      isField: fieldKind(view, id) !== undefined,
    }));
  const screens = ([...(isPhone ? (['phone'] as const) : []), 'device', 'portal'] as const).flatMap((on) =>
    product.screenIds[on].map((screen) => {
      const view = product.drawScreen(on, screen, scene);
      const name = words[`${on === 'portal' ? 'portal-screens' : 'screens'}.${screen}`] ?? screen;
      return { on, screen, name, view, controls: controlsIn(view, on) };
    }),
  );
  return { screens, words, payload: context.addresses.whole(context.addresses.home(language)) };
}
