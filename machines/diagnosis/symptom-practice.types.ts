import type { OutcomeId } from './diagnosis.types.ts';

/** Something done on a device, as in `content/remedies.yaml`. */
export interface PracticeAct {
  on: 'phone' | 'portal';
  /** Absent: whatever the device shows. */
  screen?: string | undefined;
  tap?: string | undefined;
  enter?: string | undefined;
  /** The phone is moved nearer or farther until the picture is sharp. */
  focus?: true | undefined;
  /** Left out where its screen or its control does not come. */
  optional?: true | undefined;
}

/** What can be seen to be true of a simulated world. All that is named must hold. */
export interface PracticeSign {
  /** The device shows this screen. */
  on?: 'phone' | 'portal' | undefined;
  screen?: string | undefined;
  /** What the running camera sees. */
  picture?: 'sharp' | 'blurred' | undefined;
  platform?: string | undefined;
  method?: string | undefined;
  task?: string | undefined;
  /** What was reached since the step began: `activated`, `login-approved`. */
  goal?: string | undefined;
  /** A message that was sent at any time, such as `app.opened`. */
  heard?: string | undefined;
}

/** What a step means on a simulator. */
export interface StepPractice {
  /** What is done, in order. Where one of them cannot be done, the reader could not do the step. */
  acts: readonly PracticeAct[];
  /** The guide is taken up again after the acts: `same`, or the guide of the same task and platform by this method. */
  resume?: string | undefined;
  /** Where readers take it up: at its first step with the first of these screens of the phone that it has. */
  from?: readonly string[] | undefined;
  /** What shows that an outcome has come, in the step's order; `otherwise`: none of the others has. */
  when: Readonly<Record<OutcomeId, PracticeSign | 'otherwise'>>;
}
