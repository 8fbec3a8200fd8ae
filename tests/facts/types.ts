/**
 * The shape of the facts, typed once more by hand from the source knowledge base. Nothing here knows
 * of `content/`, `src/` or `machines/`: what is built is held against these files, never made from them.
 */

/** The languages of the source. */
export type Language = 'ja' | 'en';
export const LANGUAGES: readonly Language[] = ['ja', 'en'];

export type Platform = 'android' | 'iphone' | 'portal';
export type Corner = 'top-left' | 'top-right' | 'bottom-right';

/** An app's own label, exactly as it is shown. */
export interface Label {
  ja: string;
  en: string;
}

/** A fact whose sentence is the writer's own: the words by which it is known, in each language. */
export interface Saying {
  fact: string;
  ja: RegExp;
  en: RegExp;
}

/** What is typed or given on a screen instead of being tapped. */
interface Entry {
  what: 'code-below-qr' | 'pin' | 'phone-lock';
  /** The field's label, where the source names one. */
  into?: Label;
}

/** A numbered figure of the source: one screen, and what is done on it. */
export interface FigureFact {
  /** As it is printed: `1`, `4.1`. */
  n: string;
  /** The device whose screen it shows. */
  device: Platform;
  /** What it shows; figures of one kind share it. */
  shows: FigureSubject;
  /** The label that is tapped; absent where nothing that has a label is. */
  tap?: Label;
  /** Where on the screen the source says that this stands. */
  corner?: Corner;
  enter?: Entry;
}

export type FigureSubject =
  | 'app-login'
  | 'app-home'
  | 'app-more'
  | 'app-two-factor'
  | 'app-services'
  | 'app-authenticate'
  | 'app-instructions'
  | 'app-session-id'
  | 'app-setup'
  | 'app-code-entry'
  | 'app-pin'
  | 'app-success'
  | 'app-error'
  | 'camera-permission'
  | 'camera-on-qr'
  | 'camera-lens-switch'
  | 'camera-settings'
  | 'camera-icon'
  | 'camera-banner-web'
  | 'camera-banner-app'
  | 'notifications-permission'
  | 'phone-unlock'
  | 'store'
  | 'store-installed'
  | 'app-welcome'
  | 'portal-qr-banner';

/** Where the reader goes on, by what is seen. */
export interface WayFact {
  when: Saying;
  /** The printed number of the step it leads to. */
  to: string;
}

/** A step of a guide, in printed order. */
export interface StepFact {
  /** As it is printed: `1`, `1.a`. */
  label: string;
  figures: readonly FigureFact[];
  /** Labels that the step names; those tapped in its figures are among them. */
  labels: readonly Label[];
  says: readonly Saying[];
  /** The printed number of the next step, `end` after the last; absent where ways part. */
  next?: string;
  /** Ways on from here, in printed order. */
  ways?: readonly WayFact[];
}

export type ProblemId = 'qr-not-read' | 'front-camera' | 'activation-error';

export type ReferenceId =
  'KB2260' | 'KB2277' | 'KB2278' | 'KB2748' | 'KB3073' | 'KB3234' | 'KB3236' | 'portal-guide' | 'knowledge-base';

export type GuideId =
  | 'android-add-user-qr'
  | 'iphone-add-user-qr'
  | 'android-add-user-code'
  | 'iphone-add-user-code'
  | 'iphone-activate-qr'
  | 'android-activate-qr'
  | 'android-activate-code'
  | 'iphone-activate-code'
  | 'message-delivery';

export interface GuideFact {
  id: GuideId;
  task: 'add-user' | 'activate' | 'message-delivery';
  platform: Platform;
  method: 'qr' | 'code' | 'none';
  /** The languages in which the source has this article. */
  source: readonly Language[];
  /** How many figures the source numbers, those of the problems included. */
  figureCount: number;
  /** What must hold before one starts, and the reference that tells how to get there. */
  requirements?: { says: readonly Saying[]; reference: ReferenceId };
  steps: readonly StepFact[];
  /** Problems that the article shows, in printed order, with the figure of each. */
  problems: readonly { id: ProblemId; figure: FigureFact }[];
  /** The references it ends with. */
  references: readonly ReferenceId[];
  /** The guide for those who cannot scan at all. */
  withoutScanning?: GuideId;
}
