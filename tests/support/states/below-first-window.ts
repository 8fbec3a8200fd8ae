import type { Language } from '../browser-walk-words.ts';

/**
 * The steps at which what goes on lies below the first window of a phone, by guide and language: today's exceptions. One that has
 * been mended is taken from the list, and none is added.
 */
export const BELOW: Readonly<Record<string, Partial<Record<Language, readonly string[]>>>> = {
  'android-add-user-code': {
    en: ['more', 'authenticate', 'instructions', 'session-id', 'done'],
    ja: ['more', 'authenticate', 'instructions', 'session-id', 'pin', 'done'],
  },
  'android-add-user-qr': {
    en: ['more', 'authenticate', 'instructions', 'qr-code', 'permission', 'scan', 'pin', 'done'],
    ja: ['more', 'authenticate', 'instructions', 'permission', 'scan', 'pin', 'done'],
  },
  'iphone-activate-qr': {
    en: ['camera', 'scan', 'banner', 'open-store', 'rescan', 'open-app', 'notifications', 'unlock', 'done'],
    ja: ['login', 'scan', 'banner', 'open-store', 'install', 'rescan', 'open-app', 'notifications', 'unlock', 'done'],
  },
  'iphone-add-user-code': {
    en: ['more', 'authenticate', 'activation-code', 'done'],
    ja: ['more', 'authenticate', 'setup', 'activation-code', 'done'],
  },
  'iphone-add-user-qr': {
    en: ['more', 'authenticate', 'permission', 'scan', 'unlock', 'done'],
    ja: ['more', 'authenticate', 'setup', 'camera', 'permission', 'scan', 'unlock', 'done'],
  },
  'message-delivery': {
    en: ['menu', 'languages', 'delivery'],
    ja: ['menu', 'languages', 'delivery'],
  },
};
