import type { ScreenView } from '../../../machines/simulator/index.ts';
import { phonesOf, productOf, type Library, type PageContext } from '../../content/index.ts';

/** A screen whose id, and the ids of what is on it, can be copied. */
interface CopiedScreen {
  view: ScreenView;
  /** What it is called. */
  screen: string;
  alternative: string;
}

/** A device, and its screens. */
interface DeviceScreens {
  /** The platform that it is; a browser beside phones has none of its own. */
  platform: string | undefined;
  on: 'phone' | 'portal';
  screens: CopiedScreen[];
}

/**
 * Every screen of every device, as a guide or a remedy comes by it, else as it is before anything was done. What is on no
 * phone's way is shown for each of them: nobody has said yet for which it is.
 */
export function screensByDevice(content: Library, context: PageContext): DeviceScreens[] {
  const product = productOf(content);
  if (!product) return [];
  const phones = phonesOf(content);
  const browser = content.site.platforms.find((platform) => !phones.includes(platform));
  const around = product.screensAround('iphone');

  const drawn = (platform: string | undefined, on: 'phone' | 'portal', screen: string): CopiedScreen => {
    const { task = '', method = '' } = product.worlds.find((world) => world.platform === platform) ?? {};
    const view = product.drawScreen(on, screen, {
      ...{ task, method, version: product.versions.at(-1) },
      platform: platform === 'iphone' ? 'iphone' : 'android',
      ...{ values: {}, locked: false, inApp: true, installed: true, switches: {} },
    });
    const name = context.onScreen(`${on === 'phone' ? 'screens' : 'portal-screens'}.${screen}`);
    return { view, screen: name, alternative: name };
  };
  const onPhone = (platform: string): CopiedScreen[] =>
    product.screenIds.phone.flatMap((screen) => {
      const seen = context.screen({ on: 'phone', screen }, platform);
      if (seen) return [seen];
      const isOnAnother = phones.some((each) => context.screen({ on: 'phone', screen }, each) !== undefined);
      const isThere = around.includes(screen) ? product.screensAround(platform).includes(screen) : !isOnAnother;
      return isThere ? [drawn(platform, 'phone', screen)] : [];
    });
  // What a guide for a phone does in the browser is shown there alone.
  const inBrowser = product.screenIds.portal.map((screen) => {
    const from = browser === undefined ? phones : [browser, ...phones];
    const seen = from.flatMap((platform) => context.screen({ on: 'portal', screen }, platform) ?? []);
    return seen[0] ?? drawn(browser, 'portal', screen);
  });
  return [
    ...phones.map((platform) => ({ platform, on: 'phone' as const, screens: onPhone(platform) })),
    { platform: browser, on: 'portal', screens: inBrowser },
  ];
}
