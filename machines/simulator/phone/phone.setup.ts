import { and, assign, enqueueActions, setup, stateIn } from 'xstate';
import { FARTHEST_CM, NEAREST_CM } from '../lens.ts';
import { APP, PHONE, type ActorEvent, type ToApp } from '../protocol.ts';
import type { PhoneContext, PhoneEvent, PhoneInput } from './phone.types.ts';

/** Guards and actions of the phone. */
export const phoneSetup = setup({
  types: {} as { context: PhoneContext; input: PhoneInput; events: PhoneEvent },
  // Overridden by the product.
  delays: { installed: 0, seen: 0, noticeOver: 0 },
  guards: {
    isInstalled: stateIn({ app: 'installed' }),
    isInStore: stateIn({ front: 'store' }),
    isNoticeShown: stateIn({ notice: 'shown' }),
    canBeShown: and(['mayNotify', 'isInstalled']),
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
    tell: enqueueActions(({ enqueue, context: { parent } }, { message }: { message: ToApp }) => {
      if (parent) enqueue.sendTo(parent, toApp(message));
    }),
    note: enqueueActions(({ enqueue, context: { parent } }, { note }: { note: string }) => {
      if (parent) enqueue.sendTo(parent, { type: 'note.taken', by: PHONE, note } satisfies ActorEvent);
    }),
    /** Passes on the code that the browser has kept for the first start. */
    openApp: enqueueActions(({ enqueue, context: { parent, deferred } }) => {
      enqueue.assign({ deferred: undefined });
      if (parent) enqueue.sendTo(parent, toApp({ type: 'app.opened', deferred }));
    }),
    linkApp: enqueueActions(({ enqueue, context: { parent, read } }) => {
      enqueue.assign({ deferred: undefined });
      if (parent && read !== undefined) {
        enqueue.sendTo(parent, toApp({ type: 'app.linked', string: read }));
      }
    }),
    handCode: enqueueActions(({ enqueue, context: { parent }, event }) => {
      if (parent && event.type === 'code.read') {
        enqueue.sendTo(parent, toApp({ type: 'code.captured', string: event.string }));
      }
    }),
    openApproval: enqueueActions(({ enqueue, context: { parent, approval } }) => {
      if (parent && approval !== undefined) {
        enqueue.sendTo(parent, toApp({ type: 'approval.opened', approval }));
      }
    }),
    /** The owner is only hasty once. */
    calmDown: assign({ hasty: false }),
    keepCode: assign({ read: ({ context, event }) => (event.type === 'code.read' ? event.string : context.read) }),
    leaveBehind: assign({ deferred: ({ context }) => context.read }),
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

/** A message to the app, which the world delivers. */
function toApp(message: ToApp): ActorEvent {
  return { type: 'message.sent', from: PHONE, to: APP, message };
}
