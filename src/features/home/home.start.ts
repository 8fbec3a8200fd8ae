import { deviceOf } from '../../ui/device/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { leadWithPlatform } from './lead.ts';
import { wireOffers } from './resume.ts';

leadWithPlatform(document, deviceOf());
wireOffers(document, {
  isKept: (guide) => shelf.recall('walk', guide) !== undefined,
  forget: (guide) => void shelf.remember('walk', undefined, guide),
});
