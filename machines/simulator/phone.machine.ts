import { and, assign, enqueueActions, or, setup, stateIn, type AnyActorRef, type SnapshotFrom } from 'xstate';
import { FARTHEST_CM, NEAREST_CM } from './actions.ts';
import type { ProductDefinition } from './definition.ts';
import { APP, PHONE, type ActorEvent, type PHONE_NOTES, type ToApp, type ToPhone } from './protocol.ts';

type Permission = 'unasked' | 'allowed' | 'denied';

type PhoneEvent =
  /** `tapped.app` is the control that opens the app; its id differs by product. */
  | { type: `tapped.${string}` }
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
  airplane: boolean;
  /** Whether Wi-Fi or mobile data works. */
  internet: boolean;
  /** Do not disturb: notifications only come into the list. */
  quiet: boolean;
  /** Whether the owner misses notifications, and finds them in the list only. */
  misses: boolean;
  /** Centimeters from the portal's QR code. */
  distance: number;
}

interface PhoneContext extends PhoneInput {
  read: string | undefined;
  /** The code that the browser keeps for the app's first start. */
  deferred: string | undefined;
  /** The login of the notification. */
  approval: string | undefined;
}

const phoneSetup = setup({
  types: {} as { context: PhoneContext; input: PhoneInput; events: PhoneEvent },
  // Overridden by the product.
  delays: { installed: 0, seen: 0, noticeOver: 0 },
  guards: {
    isInstalled: stateIn({ app: 'installed' }),
    isInStore: stateIn({ front: 'store' }),
    hasNotice: or([stateIn({ notice: 'shown' }), stateIn({ notice: 'listed' })]),
    canNotify: and(['mayNotify', 'isInstalled']),
    canBeShown: and(['canNotify', ({ context }) => !context.quiet && !context.misses]),
    startsInstalled: ({ context }) => context.installed,
    isHasty: ({ context }) => context.hasty,
    cannotWait: and(['isHasty', 'isInstalled']),
    linksToApp: and(['opensLinks', 'isInstalled']),
    seesCode: ({ context }) => context.scanning && context.lens === 'rear',
    opensLinks: ({ context }) =>
      context.links && context.platform === 'iphone' && context.scanning && context.lens === 'rear',
    isFrontLens: ({ context }) => context.lens === 'front',
    isSwitchedOff: ({ context }) => !context.scanning,
    mayUseCamera: ({ context }) => context.camera === 'allowed',
    isCameraUnasked: ({ context }) => context.camera === 'unasked',
    areNoticesUnasked: ({ context }) => context.notifications === 'unasked',
    mayNotify: ({ context }) => context.notifications === 'allowed',
    isSameApproval: ({ context, event }) => event.type === 'approval.withdrawn' && event.approval === context.approval,
  },
  actions: {
    tell: enqueueActions(({ enqueue, context: { parent } }, message: ToApp) => {
      if (parent) enqueue.sendTo(parent, { type: 'message.sent', from: PHONE, to: APP, message } satisfies ActorEvent);
    }),
    note: enqueueActions(({ enqueue, context: { parent } }, { note }: { note: string }) => {
      if (parent) enqueue.sendTo(parent, { type: 'note.taken', by: PHONE, note } satisfies ActorEvent);
    }),
    /** The owner is only hasty once. */
    calmDown: assign({ hasty: false }),
    keepCode: assign({ read: ({ context, event }) => (event.type === 'code.read' ? event.string : context.read) }),
    leaveBehind: assign({ deferred: ({ context }) => context.read }),
    dropCode: assign({ deferred: undefined }),
    keepApproval: assign({
      approval: ({ context, event }) => (event.type === 'approval.asked' ? event.approval : context.approval),
    }),
    dropApproval: assign({ approval: undefined }),
    move: assign({
      distance: ({ context, event }) =>
        event.type === 'phone.moved' ? Math.min(FARTHEST_CM, Math.max(NEAREST_CM, event.distance)) : context.distance,
    }),
    turnLens: assign({ lens: ({ context }) => (context.lens === 'rear' ? 'front' : 'rear') }),
    turnScanning: assign({ scanning: ({ context }) => !context.scanning }),
    turnAirplane: assign({ airplane: ({ context }) => !context.airplane }),
    turnInternet: assign({ internet: ({ context }) => !context.internet }),
    turnQuiet: assign({ quiet: ({ context }) => !context.quiet }),
    turnCamera: assign({ camera: ({ context }) => (context.camera === 'allowed' ? 'denied' : 'allowed') }),
    turnNotifications: assign({
      notifications: ({ context }) => (context.notifications === 'allowed' ? 'denied' : 'allowed'),
    }),
    allowCamera: assign({ camera: 'allowed' }),
    denyCamera: assign({ camera: 'denied' }),
    allowNotifications: assign({ notifications: 'allowed' }),
    denyNotifications: assign({ notifications: 'denied' }),
  },
});

interface Args {
  context: PhoneContext;
  event: PhoneEvent;
}

/** A message to the app, with a value of the phone. */
function tell(type: ToApp['type'], valueOf?: (args: Args) => Pick<ToApp, 'string' | 'deferred' | 'approval'>) {
  return { type: 'tell', params: (args: Args): ToApp => ({ type, ...valueOf?.(args) }) } as const;
}

function note(note: (typeof PHONE_NOTES)[number]) {
  return { type: 'note', params: { note } } as const;
}

/** Passes on the code that the browser has kept for the first start. */
const openApp = [tell('app.opened', ({ context }) => ({ deferred: context.deferred })), 'dropCode'] as const;
const linkApp = [tell('app.linked', ({ context }) => ({ string: context.read })), 'dropCode'] as const;
const handCode = tell('code.captured', ({ event }) => ({
  string: event.type === 'code.read' ? event.string : undefined,
}));
const openApproval = tell('approval.opened', ({ context }) => ({ approval: context.approval }));
const openNotice = { target: 'none', actions: [openApproval, 'dropApproval'] } as const;

/** A phone without its app: home screen, Camera, settings, store, permissions and notifications. */
export const phoneMachine = phoneSetup.createMachine({
  id: 'phone',
  context: ({ input }) => ({ ...input, read: undefined, deferred: undefined, approval: undefined }),
  type: 'parallel',
  on: { 'phone.moved': { actions: 'move' } },
  states: {
    app: {
      initial: 'looking',
      states: {
        looking: { always: [{ guard: 'startsInstalled', target: 'installed' }, { target: 'absent' }] },
        absent: { on: { 'tapped.get': { guard: 'isInStore', target: 'installing' } } },
        installing: { after: { installed: { target: 'installed', actions: note('installed') } } },
        installed: {},
      },
    },
    notice: {
      initial: 'none',
      on: {
        'approval.asked': [
          { guard: 'canBeShown', target: '.shown', actions: 'keepApproval' },
          { guard: 'canNotify', target: '.listed', actions: ['keepApproval', note('notice-unseen')] },
          { actions: note('notice-blocked') },
        ],
        'approval.withdrawn': { guard: 'isSameApproval', target: '.none', actions: 'dropApproval' },
      },
      states: {
        none: {},
        shown: {
          after: { noticeOver: { target: 'none', actions: [note('notice-expired'), 'dropApproval'] } },
          on: { 'tapped.notice': openNotice },
        },
        /** Only in the list of notifications. */
        listed: { on: { 'tapped.notice': openNotice } },
      },
    },
    front: {
      initial: 'launcher',
      on: {
        'tapped.go-home': '.launcher',
        'tapped.notices': '.notices',
        'tapped.notice': { guard: 'hasNotice', target: '.app' },
      },
      states: {
        launcher: {
          on: {
            'tapped.app': { guard: 'isInstalled', target: 'app.here', actions: openApp },
            'tapped.camera': 'camera',
            'tapped.phone-settings': 'settings',
            'tapped.store': 'store',
          },
        },
        notices: {},
        settings: {
          on: {
            'tapped.camera': 'cameraSettings',
            'tapped.app': { guard: 'isInstalled', target: 'appSettings' },
            'tapped.airplane-mode': { actions: 'turnAirplane' },
            'tapped.internet': { actions: 'turnInternet' },
            'tapped.do-not-disturb': { actions: 'turnQuiet' },
            'tapped.back': 'launcher',
          },
        },
        cameraSettings: { on: { 'tapped.scan-qr-codes': { actions: 'turnScanning' }, 'tapped.back': 'settings' } },
        appSettings: {
          on: {
            'tapped.allow-camera': { actions: 'turnCamera' },
            'tapped.allow-notifications': { actions: 'turnNotifications' },
            'tapped.back': 'settings',
          },
        },
        camera: {
          initial: 'looking',
          on: { 'tapped.switch-lens': { target: '.looking', actions: 'turnLens' } },
          states: {
            looking: {
              on: {
                'code.read': [
                  { guard: 'linksToApp', target: 'offeringApp', actions: 'keepCode' },
                  { guard: 'opensLinks', target: 'offeringWeb', actions: 'keepCode' },
                  { guard: 'isSwitchedOff', actions: note('scan-switched-off') },
                  { guard: 'isFrontLens', actions: note('front-lens') },
                  { actions: note('link-unknown') },
                ],
              },
            },
            offeringWeb: { on: { 'tapped.banner': { target: '#phone.front.website', actions: 'leaveBehind' } } },
            offeringApp: { on: { 'tapped.banner': { target: '#phone.front.app', actions: linkApp } } },
          },
        },
        /** Redirects to the store. */
        website: { after: { seen: 'store' } },
        store: {
          on: {
            'tapped.open': { guard: 'isInstalled', target: 'app.here', actions: openApp },
            'tapped.back': 'launcher',
          },
          always: { guard: 'cannotWait', target: 'app', actions: ['calmDown', ...openApp] },
        },
        /** The app handles its own controls. */
        app: {
          initial: 'using',
          on: {
            // Also while filming: an app in the background has not released the camera.
            'camera.requested': [
              { guard: 'mayUseCamera', target: '.filming', actions: tell('camera.granted') },
              { guard: 'isCameraUnasked', target: '.askingCamera' },
              { target: '.using', actions: tell('camera.refused') },
            ],
          },
          states: {
            using: {
              on: {
                'notices.requested': [
                  { guard: 'areNoticesUnasked', target: 'askingNotices' },
                  { actions: tell('notices.decided') },
                ],
              },
            },
            askingCamera: {
              on: {
                'tapped.allow': { target: 'filming', actions: ['allowCamera', tell('camera.granted')] },
                'tapped.ok': { target: 'filming', actions: ['allowCamera', tell('camera.granted')] },
                'tapped.deny': { target: 'using', actions: ['denyCamera', tell('camera.refused')] },
              },
            },
            filming: {
              on: {
                'camera.released': 'using',
                'tapped.switch-lens': { actions: 'turnLens' },
                'code.read': [
                  { guard: 'seesCode', actions: handCode },
                  { guard: 'isSwitchedOff', actions: note('scan-switched-off') },
                  { actions: note('front-lens') },
                ],
              },
            },
            askingNotices: {
              on: {
                'tapped.allow': { target: 'using', actions: ['allowNotifications', tell('notices.decided')] },
                'tapped.deny': { target: 'using', actions: ['denyNotifications', tell('notices.decided')] },
              },
            },
            here: { type: 'history' },
          },
        },
      },
    },
  },
});

export function phoneWith({ install, pause, notice }: ProductDefinition['seconds']): typeof phoneMachine {
  return phoneMachine.provide({
    delays: { installed: install * 1000, seen: pause * 1000, noticeOver: notice * 1000 },
  });
}

/** Whether messages from and to others arrive. */
export function isOnline({ context }: SnapshotFrom<typeof phoneMachine>): boolean {
  return context.internet && !context.airplane;
}

/** Whether controls belong to the app. */
export function isAppInFront(phone: SnapshotFrom<typeof phoneMachine>): boolean {
  return phone.matches({ front: { app: 'using' } }) || phone.matches({ front: { app: 'filming' } });
}
