import { keepDevice } from '../../ui/device/device.ts';

/** Whoever opens the guide of a phone has said which is theirs. */
export function keepGuideDevice(document: Document): void {
  const device = document.querySelector<HTMLElement>('guided-walk')?.dataset['device'];
  if (device !== undefined) keepDevice(device);
}
