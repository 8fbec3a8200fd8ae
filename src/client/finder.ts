import { deviceOf } from './device/device.ts';
import { leadWithPlatform } from './home/lead.ts';

leadWithPlatform(document, deviceOf());
