import type { AnyActorRef } from 'xstate';
import type { ToPhone } from '../protocol.ts';

/** The owner's decision about a permission. */
type Permission = 'unasked' | 'allowed' | 'denied';

/** Controls outside of the app. `app` is the control that opens the app; its id differs by product. */
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
  /** The world. Absent in tests of the phone alone. */
  parent?: AnyActorRef | undefined;
  platform: 'android' | 'iphone';
  installed: boolean;
  /** Whether the portal's code is a link that opens the app. */
  links: boolean;
  /** Whether the owner opens an app immediately after installation. */
  hasty: boolean;
  camera: Permission;
  notifications: Permission;
  /** The switch for QR codes in the camera's settings. */
  scanning: boolean;
  lens: 'rear' | 'front';
  /** Centimeters from the portal's QR code. */
  distance: number;
}

export interface PhoneContext extends PhoneInput {
  /** The code that the camera has read. */
  read: string | undefined;
  /** The code that the browser keeps for the app's first start. */
  deferred: string | undefined;
  /** The login of the notification. */
  approval: string | undefined;
}
