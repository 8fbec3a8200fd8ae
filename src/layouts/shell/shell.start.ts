import { learnDevice } from '../../ui/device/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { wireDisplay } from './display-opener.ts';
import { wireLanguageSwitch } from './language-switch.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { wireSearchOpener } from './search-opener.ts';

/** Every page stores its language. Without a stored one there is nothing to clean up or to send. */
const isFirstVisit = shelf.recall('language') === undefined;

wireDisplay(document);
wireLanguageSwitch(document);
wireSearchOpener(document);
// Readers who open the guide for a phone on a computer or a tablet have told us which phone they have.
const device = document.querySelector<HTMLElement>('guided-walk')?.dataset['device'];
if (device !== undefined) learnDevice(device);
keepForOffline();
if (!isFirstVisit) {
  // If it fails, the next page tries again.
  whenIdle(() => void import('../../ui/storage/upkeep.ts').then(({ upkeep }) => upkeep()).catch(() => undefined));
}
