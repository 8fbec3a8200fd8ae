import { keepGuideDevice } from './shell/guide-device.ts';
import { wireLanguageSwitch } from './shell/language-switch.ts';
import { keepForOffline } from './shell/keep-for-offline.ts';
import { wireSearchOpener } from './shell/search-opener.ts';
import { wireThemeSwitch } from './shell/theme-switch.ts';
import { whenIdle } from './shell/when-idle.ts';

wireThemeSwitch(document);
wireLanguageSwitch(document);
keepGuideDevice(document);
wireSearchOpener(document);
keepForOffline();
// Without it nothing is missing: the next page tries again.
whenIdle(() => void import('./storage/upkeep.ts').then(({ upkeep }) => upkeep()).catch(() => undefined));
