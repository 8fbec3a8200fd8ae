import type {
  Control,
  Dialog,
  ScreenPart,
  PracticeView,
  Row,
  Scenario,
  ScreenView,
} from '../../machines/simulator/index.ts';
import { phoneMachine } from '../../machines/simulator/phone.machine.ts';
import { phoneFrom } from './practice-phone.ts';
import { nested } from './practice-table.ts';
import { valueFrom } from './practice-words.ts';
import { product } from './product.ts';
import { inputOf, machineOf } from './product-actor.ts';

/** A control in words: `more:ibkr.more/menu` is its id, the key of its label, its icon; `+` is a switch that is on. */
function controlText({ id, label, icon, on }: Control): string {
  const state = on === undefined ? '' : on ? '+' : '-';
  return `${id}${label === undefined ? '' : `:${label}`}${icon === undefined ? '' : `/${icon}`}${state}`;
}

const rowText = (row: Row) => (row === 'blank' ? '_' : controlText(row));
const rowsText = (rows: readonly Row[]) => `[${rows.map(rowText).join(' ')}]`;
const valueOf = (value: string | undefined) => (value === undefined ? '' : `=${value}`);

/** A part of a screen in words. */
function partText(part: ScreenPart): string {
  switch (part.kind) {
    case 'bar': {
      const ends = [part.start, part.end].map((control) => (control ? controlText(control) : ''));
      return `bar(${[ends[0], part.title ?? '', ends[1]].join('|')})`;
    }
    case 'rows':
      return `rows${rowsText(part.rows)}`;
    case 'tabs':
      return `tabs${rowsText(part.tabs)}`;
    case 'apps':
      return `apps${rowsText(part.apps)}`;
    case 'buttons':
      return `buttons${rowsText(part.controls)}`;
    case 'text':
      return `text*${part.lines}`;
    case 'field':
    case 'list':
      return `${part.kind}(${controlText(part.control)}${valueOf(part.value)})`;
    case 'button':
      return `${part.quiet ? 'quiet-' : ''}button(${controlText(part.control)})`;
    case 'banner':
    case 'product':
      return `${part.kind}(${controlText(part.control)})`;
    case 'result':
      return `result(${part.icon})*${part.lines}`;
    case 'locks':
      return `locks(${controlText(part.control)} ${part.icons.join(' ')})`;
    case 'view':
      return `view(${part.sees}${part.locked ? ' locked' : ''})`;
    case 'shutter':
      return `shutter${rowsText([part.flip, ...(part.close ? [part.close] : [])])}`;
    case 'code':
      return `code(${part.text})`;
    case 'heading':
      return `heading(${part.label})`;
    case 'chart':
    case 'space':
      return part.kind;
  }
}

const dialogText = ({ icon, text, buttons }: Dialog) =>
  `dialog(${icon}${text === undefined ? '' : ` ${text}`})${rowsText(buttons)}`;

/** A screen in words: its id, its parts from top to bottom, then what stands over them. */
export function screenText(view: ScreenView): string {
  const over = [
    view.dialog && dialogText(view.dialog),
    view.notice && `notice(${controlText(view.notice)})`,
    view.arrow && 'arrow',
    view.home && `home(${controlText(view.home)})`,
    view.marks.length > 0 && `${view.marks.length} marks`,
  ];
  return `${view.device} ${view.screen}: ${[...view.parts.map(partText), ...over.filter(Boolean)].join(' ')}`;
}

/** The words before the context, and the context: `camera.looking lens=front`. */
function split(text: string): { words: string[]; context: object } {
  const parts = text.split(' ');
  const fields = parts.filter((part) => part.includes('=')).map((part) => part.split('=') as [string, string]);
  return {
    words: parts.filter((part) => !part.includes('=')),
    context: Object.fromEntries(fields.map(([name, value]) => [name, valueFrom(value)])),
  };
}

/** What a phone shows where a text says: its own state, then that of the app behind `>` (closed if absent). */
export function phoneShows(where: string, scenario: Scenario, platform: 'android' | 'iphone'): ScreenView {
  const [own = '', inApp = 'closed'] = where.split(' > ');
  const { words, context } = split(own);
  const app = split(inApp);
  const phone = { platform, camera: 'unasked', notifications: 'allowed', scanning: true, lens: 'rear', distance: 25 };
  const snapshot = phoneMachine.resolveState({
    value: phoneFrom(words) as never,
    context: { ...phone, ...context } as never,
  });
  return viewOf({ ...scenario, platform }, { phone: snapshot, app: standing('app', app.words[0]!, app.context) })
    .phone!;
}

/** What the portal shows where a text says. What is chosen goes by the names of the lists. */
export function portalShows(where: string, scenario: Scenario): ScreenView {
  const { words, context } = split(where);
  return viewOf(scenario, { portal: standing('portal', words[0]!, context) }).portal;
}

/** An actor that stands somewhere. */
function standing(name: string, where: string, kept: object) {
  const context = { ...inputOf(name, { ...kept }), tokens: {} };
  return machineOf(name).resolveState({ value: nested(where) as never, context: context as never });
}

/** What a practice shows while its actors stand so; of whom nothing is said is as at first. */
function viewOf(scenario: Scenario, actors: Readonly<Record<string, unknown>>): PracticeView {
  const standings = {
    server: standing('server', 'pending', {}),
    portal: standing('portal', 'logged-out', {}),
    app: standing('app', 'closed', {}),
    phone: phoneMachine.resolveState({ value: phoneFrom(['launcher']) as never, context: {} as never }),
    ...actors,
  };
  const all = Object.entries(standings).map(([name, snapshot]) => [name, { getSnapshot: () => snapshot }]);
  const simulation = { scenario, seconds: 0, log: [], drawnAt: {}, goal: undefined, actors: Object.fromEntries(all) };
  return product.view(simulation as never);
}
