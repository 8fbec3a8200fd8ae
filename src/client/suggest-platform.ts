import { markOwnPlatform, platformOf } from './home/platform.ts';

markOwnPlatform(document, platformOf(navigator));
