import type { ChildInput } from '../messages.ts';
import type { Message, Opening } from '../protocol.ts';

/** What is tapped in IBKR Mobile. */
type AppControl =
  | 'services'
  | 'log-in'
  | 'more'
  | 'two-factor'
  | 'add-user'
  | 'authenticate'
  | 'generate'
  | 'session-id'
  | 'qr-code'
  | 'setup-qr'
  | 'launch-camera'
  | 'activate'
  | 'unlock'
  | 'done'
  | 'dismiss'
  | 'back'
  | 'close';

export type AppEvent =
  | { type: `tapped.${AppControl}` }
  | { type: 'entered.code'; value: string }
  | { type: 'entered.pin'; value: string }
  | Extract<
      Message,
      {
        type:
          | 'app.opened'
          | 'app.linked'
          | 'approval.opened'
          | 'camera.granted'
          | 'camera.refused'
          | 'notices.decided'
          | 'code.captured'
          | 'activation.accepted'
          | 'activation.refused'
          | 'approval.accepted'
          | 'approval.refused';
      }
    >;

export interface AppInput extends ChildInput {
  platform: 'android' | 'iphone';
  /** Whether the user activates for the first time: the app knows nobody yet. */
  first: boolean;
  opensWith: 'login' | 'home';
  /** How many of the next codes come out mistyped. */
  slips: number;
}

export interface AppContext extends AppInput {
  /** The string of this attempt. */
  string: string | undefined;
  opening: Opening;
  /** What stands in the field for the code. */
  typed: string | undefined;
  /** The login that is being approved. */
  approval: number | undefined;
}
