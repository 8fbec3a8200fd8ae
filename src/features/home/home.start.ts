import { deviceOf } from '../../ui/device/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { leadWithPlatform } from './lead.ts';
import { dropOldOffers } from './resume.ts';

leadWithPlatform(document, deviceOf());
dropOldOffers(document, (guide) => shelf.recall('walk', guide) !== undefined);
