import type { ChildInput } from '../messages.ts';
import type { Message } from '../protocol.ts';

/** What the owner has decided about something that an app asks for. */
type Permission = 'unasked' | 'allowed' | 'denied';

/** What is tapped on the phone outside the app. */
type PhoneControl =
  | 'go-home'
  | 'ibkr-mobile'
  | 'camera'
  | 'phone-settings'
  | 'back'
  | 'scan-qr-codes'
  | 'allow-camera'
  | 'allow-notifications'
  | 'switch-lens'
  | 'banner'
  | 'get'
  | 'open'
  | 'allow'
  | 'ok'
  | 'deny'
  | 'notice';

export type PhoneEvent =
  | { type: `tapped.${PhoneControl}` }
  | { type: 'code.read'; string: string }
  | { type: 'phone.moved'; distance: number }
  | Extract<
      Message,
      {
        type: 'approval.asked' | 'approval.withdrawn' | 'camera.requested' | 'camera.released' | 'notices.requested';
      }
    >;

export interface PhoneInput extends ChildInput {
  platform: 'android' | 'iphone';
  /** Whether IBKR Mobile is installed. */
  installed: boolean;
  /** Whether its owner opens an app as soon as it is installed. */
  hasty: boolean;
  camera: Permission;
  notifications: Permission;
  /** The switch in the Camera settings. */
  scanning: boolean;
  lens: 'rear' | 'front';
  /** Centimetres from the portal's QR code. */
  distance: number;
}

export interface PhoneContext extends PhoneInput {
  /** The string in the address that the Camera app has read. */
  read: string | undefined;
  /** The string that the browser left behind for an app that was not installed yet. */
  deferred: string | undefined;
  /** The login that a notification asks for. */
  approval: number | undefined;
}
