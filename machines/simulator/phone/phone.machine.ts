import type { ProductDefinition } from '../definition.types.ts';
import type { ToApp } from '../protocol.ts';
import { phoneSetup } from './phone.setup.ts';

/** A phone without its app: home screen, Camera, settings, store, permissions and notifications. */
export const phoneMachine = phoneSetup.createMachine({
  id: 'phone',
  context: ({ input }) => ({ ...input, read: undefined, deferred: undefined, approval: undefined }),
  type: 'parallel',
  on: { 'phone.moved': { actions: 'move' } },
  states: {
    /** Installation of the app. */
    app: {
      initial: 'looking',
      states: {
        looking: { always: [{ guard: 'startsInstalled', target: 'installed' }, { target: 'absent' }] },
        absent: { on: { 'tapped.get': { guard: 'isInStore', target: 'installing' } } },
        installing: { after: { installed: { target: 'installed', actions: note('installed') } } },
        installed: {},
      },
    },
    /** The notification of a login. */
    notice: {
      initial: 'none',
      states: {
        none: {
          on: {
            'approval.asked': [
              { guard: 'canBeShown', target: 'shown', actions: 'keepApproval' },
              { actions: note('notice-blocked') },
            ],
          },
        },
        shown: {
          after: { noticeOver: { target: 'none', actions: [note('notice-expired'), 'dropApproval'] } },
          on: {
            'approval.asked': { target: 'shown', reenter: true, actions: 'keepApproval' },
            'approval.withdrawn': { guard: 'isSameApproval', target: 'none', actions: 'dropApproval' },
            'tapped.notice': { target: 'none', actions: ['openApproval', 'dropApproval'] },
          },
        },
      },
    },
    /** What is in the foreground. */
    front: {
      initial: 'launcher',
      on: {
        'tapped.go-home': '.launcher',
        'tapped.notice': { guard: 'isNoticeShown', target: '.app' },
      },
      states: {
        launcher: {
          on: {
            'tapped.app': { guard: 'isInstalled', target: 'app.here', actions: 'openApp' },
            'tapped.camera': 'camera',
            'tapped.phone-settings': 'settings',
          },
        },
        settings: {
          on: {
            'tapped.camera': 'cameraSettings',
            'tapped.app': { guard: 'isInstalled', target: 'appSettings' },
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
        /** The system's camera. */
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
            offeringApp: { on: { 'tapped.banner': { target: '#phone.front.app', actions: 'linkApp' } } },
          },
        },
        /** Redirects to the store. */
        website: { after: { seen: 'store' } },
        store: {
          on: {
            'tapped.open': { guard: 'isInstalled', target: 'app.here', actions: 'openApp' },
            'tapped.back': 'launcher',
          },
          always: { guard: 'cannotWait', target: 'app', actions: ['calmDown', 'openApp'] },
        },
        /** The app handles its own controls. */
        app: {
          initial: 'using',
          on: {
            // Also while filming: an app in the background has not released the camera.
            'camera.requested': [
              { guard: 'mayUseCamera', target: '.filming', actions: tell({ type: 'camera.granted' }) },
              { guard: 'isCameraUnasked', target: '.askingCamera' },
              { target: '.using', actions: tell({ type: 'camera.refused' }) },
            ],
          },
          states: {
            using: {
              on: {
                'notices.requested': [
                  { guard: 'areNoticesUnasked', target: 'askingNotices' },
                  { actions: tell({ type: 'notices.decided' }) },
                ],
              },
            },
            askingCamera: {
              on: {
                'tapped.allow': { target: 'filming', actions: ['allowCamera', tell({ type: 'camera.granted' })] },
                'tapped.ok': { target: 'filming', actions: ['allowCamera', tell({ type: 'camera.granted' })] },
                'tapped.deny': { target: 'using', actions: ['denyCamera', tell({ type: 'camera.refused' })] },
              },
            },
            filming: {
              on: {
                'camera.released': 'using',
                'tapped.switch-lens': { actions: 'turnLens' },
                'code.read': [
                  { guard: 'seesCode', actions: 'handCode' },
                  { guard: 'isSwitchedOff', actions: note('scan-switched-off') },
                  { actions: note('front-lens') },
                ],
              },
            },
            askingNotices: {
              on: {
                'tapped.allow': { target: 'using', actions: ['allowNotifications', tell({ type: 'notices.decided' })] },
                'tapped.deny': { target: 'using', actions: ['denyNotifications', tell({ type: 'notices.decided' })] },
              },
            },
            here: { type: 'history' },
          },
        },
      },
    },
  },
});

/** The phone, with a product's delays. */
export function phoneWith({ install, pause, notice }: ProductDefinition['seconds']): typeof phoneMachine {
  return phoneMachine.provide({
    delays: { installed: install * 1000, seen: pause * 1000, noticeOver: notice * 1000 },
  });
}

function note(note: string): { type: 'note'; params: { note: string } } {
  return { type: 'note', params: { note } };
}

function tell(message: ToApp): { type: 'tell'; params: { message: ToApp } } {
  return { type: 'tell', params: { message } };
}
