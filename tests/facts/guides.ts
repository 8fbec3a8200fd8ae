import { androidActivateCode, androidActivateQr, iphoneActivateCode, iphoneActivateQr } from './activate.ts';
import { androidAddUserCode, androidAddUserQr, iphoneAddUserCode, iphoneAddUserQr } from './add-user.ts';
import { messageDelivery } from './message-delivery.ts';
import type { FigureFact, GuideFact, GuideId } from './types.ts';

/** The articles of the source. */
export const GUIDES: readonly GuideFact[] = [
  androidAddUserQr,
  iphoneAddUserQr,
  androidAddUserCode,
  iphoneAddUserCode,
  iphoneActivateQr,
  androidActivateQr,
  androidActivateCode,
  iphoneActivateCode,
  messageDelivery,
];

export function guideFact(id: GuideId): GuideFact {
  return GUIDES.find((guide) => guide.id === id)!;
}

/** All figures of a guide in printed order, those of its problems last. */
export function figuresOf(guide: GuideFact): FigureFact[] {
  return [...guide.steps.flatMap(({ figures }) => figures), ...guide.problems.map(({ figure }) => figure)];
}

/** The same task on another platform or by another method. */
export function siblingsOf(guide: GuideFact): GuideFact[] {
  return GUIDES.filter((other) => other !== guide && other.task === guide.task);
}
