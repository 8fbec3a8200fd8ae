import type { AnyActorRef } from 'xstate';
import type { ToPhone } from '../protocol.ts';

/** What the owner has decided about something that an app asks for. */
type Permission = 'unasked' | 'allowed' | 'denied';

/** What is tapped on the phone outside the app. `app` is what opens it, whatever it is called. */
type PhoneControl =
  | 'go-home'
  | 'app'
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
  | ToPhone;

export interface PhoneInput {
  /** Where it sends its messages: the world, which has started it. Absent where a phone is looked at alone. */
  parent?: AnyActorRef | undefined;
  platform: 'android' | 'iphone';
  /** Whether the app is installed. */
  installed: boolean;
  /** Whether the code that the portal shows is a link that opens the app. */
  links: boolean;
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
  approval: string | undefined;
}
