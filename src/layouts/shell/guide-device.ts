import { learnDevice } from '../../ui/device/device.ts';

/** Whoever opens the guide of a phone on a computer or a tablet has said which is theirs. */
export function keepGuideDevice(document: Document): void {
  const device = document.querySelector<HTMLElement>('guided-walk')?.dataset['device'];
  if (device !== undefined) learnDevice(device);
}
