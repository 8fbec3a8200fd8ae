import { wireDisplay } from './display-opener.ts';
import { keepGuideDevice } from './guide-device.ts';
import { wireLanguageSwitch } from './language-switch.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { wireSearchOpener } from './search-opener.ts';
import { whenIdle } from './when-idle.ts';

wireDisplay(document);
wireLanguageSwitch(document);
keepGuideDevice(document);
wireSearchOpener(document);
keepForOffline();
// Without it nothing is missing: the next page tries again.
whenIdle(() => void import('../../ui/storage/upkeep.ts').then(({ upkeep }) => upkeep()).catch(() => undefined));
