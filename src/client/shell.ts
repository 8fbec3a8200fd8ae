import { wireLanguageSwitch } from './shell/language-switch.ts';
import { wireThemeSwitch } from './shell/theme-switch.ts';

wireThemeSwitch(document);
wireLanguageSwitch(document);
