import type { OutcomeId } from './diagnosis.types.ts';

/** An action on a device, as in `content/remedies.yaml`. */
export interface PracticeAct {
  on: 'phone' | 'portal';
  /** Default: the current screen. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** Moves the phone until the picture is sharp. */
  focus?: true | undefined;
  /** Skipped if its screen or control does not appear. */
  optional?: true | undefined;
}

/** A condition on a simulated world. All given fields must match. */
export interface PracticeSign {
  /** The device and its current screen. */
  on?: 'phone' | 'portal' | undefined;
  screen?: string | undefined;
  /** The camera picture. */
  picture?: 'sharp' | 'blurred' | undefined;
  platform?: string | undefined;
  method?: string | undefined;
  task?: string | undefined;
  /** A goal reached since the step began, such as `activated`. */
  goal?: string | undefined;
  /** A message sent at any time, such as `app.opened`. */
  heard?: string | undefined;
}

/** How to perform a step on the simulator. */
export interface StepPractice {
  /** Actions in order. If one is impossible, the reader could not do the step. */
  acts: readonly PracticeAct[];
  /** Resumes a guide after the acts: `same`, or the guide of the same task and platform for this method. */
  resume?: string | undefined;
  /** Resumes at the first step that has one of these phone screens, in order of preference. */
  from?: readonly string[] | undefined;
  /** The sign of each outcome; `otherwise` if no other sign matches. */
  when: Readonly<Record<OutcomeId, PracticeSign | 'otherwise'>>;
}
