import type { addressReaders } from './address-readers.ts';
import type { Bad } from './read.types.ts';

const WORLD = '?task=add-user&platform=android&method=qr';

/** Bad addresses, and what is stated of each. */
export const ADDRESSES: readonly Bad<keyof typeof addressReaders>[] = [
  ['a step that is gone', 'guide', '#step-gone~', 'walk.step-gone'],
  ['ways that are none', 'guide', '#step-scan~gone.gone', 'walk.ways-changed'],
  ['markup', 'guide', '#step-<img src=x onerror=alert(1)>~', 'walk.unreadable'],
  ['a place that names nothing', 'guide', '#nothing', undefined],
  ['replies that are none', 'diagnosis', '#said~view.nothing', 'diag.dropped'],
  ['a question that is none', 'diagnosis', '#said~gone.yes', 'diag.dropped'],
  ['a reply after the end', 'diagnosis', '#said~move.read~view.yourself', 'diag.dropped'],
  ['markup among replies', 'diagnosis', '#said~<script>.x', 'diag.unreadable'],
  ['a phone that is none', 'simulator', '?platform=nokia', 'sim.trouble.world'],
  ['a task for another phone', 'simulator', '?task=message-delivery&platform=android', 'sim.trouble.world'],
  ['markup as a method', 'simulator', '?method=<b>', 'sim.trouble.world'],
  ['a fault that is none', 'simulator', `${WORLD}&fault=gremlins`, 'sim.trouble.fault'],
  ['a phone and a method that are none', 'simulator', '?platform=nokia&method=morse', 'sim.trouble.world'],
  ['two faults that are none', 'simulator', `${WORLD}&fault=gremlins,codeUsed`, 'sim.trouble.fault'],
  ['a fault of another method', 'simulator', `${WORLD}&fault=wrong-code`, 'sim.trouble.fault'],
  ['an inherited fault', 'simulator', `${WORLD}&fault=constructor`, 'sim.trouble.fault'],
  ['a seed that is a word', 'simulator', `${WORLD}&seed=ten`, 'sim.trouble.seed'],
  ['a seed below nothing', 'simulator', `${WORLD}&seed=-1`, 'sim.trouble.seed'],
  ['a seed that is none', 'simulator', `${WORLD}&seed=NaN`, 'sim.trouble.seed'],
  ['a seed that is too large', 'simulator', `${WORLD}&seed=99999999999999999999`, 'sim.trouble.seed'],
  ['actions that are none', 'simulator', `${WORLD}#d=nonsense`, 'sim.trouble.actions'],
  ['a wait of no time', 'simulator', `${WORLD}#d=w0`, 'sim.trouble.actions'],
  ['a wait longer than an hour', 'simulator', `${WORLD}#d=w9999`, 'sim.trouble.actions'],
  ['a hand that reaches too far', 'simulator', `${WORLD}#d=m999`, 'sim.trouble.actions'],
  ['more actions than a link has', 'simulator', `${WORLD}#d=${'w1.'.repeat(500)}w1`, 'sim.trouble.actions'],
  ['an action on another screen', 'simulator', `${WORLD}#d=p-activate`, 'sim.trouble.action'],
  ['a guide that is no name', 'simulator', '?guide=../../etc', 'sim.trouble.guide'],
  ['a question of 100,000 letters', 'search', `?q=${'a'.repeat(100_000)}`, undefined],
  ['half a letter', 'search', '?q=%ED%A0%80&platform=%00', undefined],
];
