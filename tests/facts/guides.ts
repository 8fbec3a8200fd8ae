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

/** The same task by another method on the same platform, or by the same method on another one. */
export function siblingsOf(guide: GuideFact): GuideFact[] {
  const others = GUIDES.filter((other) => other !== guide && other.task === guide.task);
  return others.filter((other) => other.platform === guide.platform || other.method === guide.method);
}
