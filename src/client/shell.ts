import { wireLanguageSwitch } from './shell/language-switch.ts';
import { keepForOffline } from './shell/keep-for-offline.ts';
import { wireSearchOpener } from './shell/search-opener.ts';
import { wireThemeSwitch } from './shell/theme-switch.ts';

wireThemeSwitch(document);
wireLanguageSwitch(document);
wireSearchOpener(document);
keepForOffline();
