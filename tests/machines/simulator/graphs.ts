import { phoneMachine } from '../../../machines/simulator/phone.machine.ts';
import { inputOf, machineOf } from '../../support/product-actor.ts';
import type { Part } from '../../support/practice-graph.ts';
import { eventFrom } from '../../support/practice-words.ts';

const events = (text: string) => text.split(/\s+/).map((each) => eventFrom(each));

const phone = {
  platform: 'iphone',
  installed: true,
  links: true,
  hasty: false,
  camera: 'unasked',
  notifications: 'allowed',
  scanning: true,
  lens: 'rear',
  distance: 25,
};
const [portalMachine, appMachine] = [machineOf('portal'), machineOf('app')];

const around = `tapped.go-home tapped.app tapped.camera tapped.banner tapped.back code.read:A`;

/**
 * What is explored of each machine. The phone is explored in three parts, since all that its switches, its store and
 * its notifications can do together is more states than can be walked in seconds.
 */
export const parts: Readonly<Record<string, Part>> = {
  portal: {
    machine: portalMachine,
    inputs: [inputOf('portal', { login: 'sent' })],
    events: events(`tapped.log-in tapped.log-out tapped.user-menu tapped.secure-message-center tapped.compose
      tapped.settings tapped.save tapped.cancel entered.first-language:1 entered.second-language:1 entered.delivery:1
      login.admitted login.offered:A login.held:0 login.approved login.lapsed session.expired:A session.expired:B
      activation.completed`),
  },
  'portal, not logged in': { machine: portalMachine, inputs: [inputOf('portal')], events: [] },
  'phone, with its permissions': {
    machine: phoneMachine,
    inputs: [{ ...phone, notifications: 'unasked' }],
    events: events(`tapped.go-home tapped.app tapped.phone-settings tapped.back tapped.allow-camera
      tapped.allow-notifications tapped.allow tapped.deny camera.requested camera.released notices.requested`),
  },
  'phone, with its cameras': {
    machine: phoneMachine,
    inputs: [
      { ...phone, camera: 'allowed' },
      { ...phone, camera: 'allowed', platform: 'android' },
    ],
    events: events(`${around} tapped.phone-settings tapped.scan-qr-codes tapped.switch-lens camera.requested
      camera.released`),
  },
  'phone, with its store and notifications': {
    machine: phoneMachine,
    inputs: [
      { ...phone, installed: false },
      { ...phone, installed: false, hasty: true },
    ],
    events: events(`${around} tapped.get tapped.open tapped.notice tapped.ok approval.asked:0 approval.withdrawn:0
      approval.withdrawn:1 camera.requested camera.released phone.moved:25`),
  },
  app: {
    machine: appMachine,
    inputs: [inputOf('app', { opens: 'home' }), inputOf('app', { platform: 'iphone', first: true })],
    events: events(`tapped.services tapped.log-in tapped.more tapped.two-factor tapped.add-user tapped.authenticate
      tapped.session-id tapped.qr-code tapped.setup-qr tapped.launch-camera tapped.activate tapped.unlock tapped.done
      tapped.dismiss tapped.back tapped.close entered.code:A entered.pin:practice app.opened app.opened:A app.linked:A
      approval.opened:0 camera.granted camera.refused notices.decided code.captured:A activation.accepted
      activation.refused:used approval.accepted approval.refused`),
  },
};
