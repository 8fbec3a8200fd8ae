import { deviceOf } from '../../ui/device/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { leadWithPlatform } from './lead.ts';
import { offerWalks } from './resume.ts';

leadWithPlatform(document, deviceOf());
offerWalks(
  document,
  shelf.names('walk').map((guide) => ({ guide, fragment: shelf.recall('walk', guide) ?? '' })),
);
