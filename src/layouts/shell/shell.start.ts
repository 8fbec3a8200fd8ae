import { shelf } from '../../ui/storage/shelf.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { wireDisplay } from './display-opener.ts';
import { keepGuideDevice } from './guide-device.ts';
import { wireLanguageSwitch } from './language-switch.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { wireSearchOpener } from './search-opener.ts';

/** Every page stores its language. Without a stored one this is the first visit: there is nothing to tidy or to send. */
const isFirstVisit = shelf.recall('language') === undefined;

wireDisplay(document);
wireLanguageSwitch(document);
keepGuideDevice(document);
wireSearchOpener(document);
keepForOffline();
if (!isFirstVisit) {
  // Without it nothing is missing: the next page tries again.
  whenIdle(() => void import('../../ui/storage/upkeep.ts').then(({ upkeep }) => upkeep()).catch(() => undefined));
}
