import { deviceOf } from '../../ui/device/device.ts';
import { leadWithPlatform } from './lead.ts';

leadWithPlatform(document, deviceOf());
