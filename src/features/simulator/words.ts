import { MAX_SEED, type ActionFault, type World } from '../../../machines/simulator/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { partIn } from '../../ui/dom.ts';
import { pageLanguage } from '../../ui/page.ts';
import { filled, translator, type Values } from '../../ui/t.ts';
import type { simulatorWords } from './page-data.ts';
import type { FaultRemedies, FaultRemedy } from './turns.ts';

export type SimKey = Extract<UiKey, `sim.${string}`>;

export type SimulatorWords = ReturnType<typeof wordsIn>;

export function wordsIn(document: Document) {
  const block = JSON.parse(partIn(document, '#sim-words').textContent) as ReturnType<typeof simulatorWords>;
  const ui = Object.fromEntries(Object.entries(block.ui).map(([key, words]) => [key, [words].flat().join('')]));
  return {
    t: translator<SimKey>(ui),
    /** The same as `t`, split at possible line breaks. */
    phrases: (key: SimKey, values?: Values): readonly string[] =>
      [block.ui[key] ?? ''].flat().map((phrase) => filled(phrase, values)),
    /** A word about the product: `fault.code-used`; `undefined` if there is none. */
    word: (group: 'product', name: string): string | undefined => ui[`${group}.${name}`],
    /** A label of the apps, or the name of a screen or control, by its key in content/apps. */
    label: (key: string): string => block.labels[key] ?? '',
    screens: block.screens,
    /** The name of a task, platform or method; an unknown id is returned unchanged. */
    name: (group: 'task' | 'platform' | 'method', id: string): string =>
      (Object.hasOwn(block.names[group], id) ? block.names[group][id] : undefined) ?? id,
    guideOf: ({ task, platform, method }: World) =>
      block.guides.find((each) => each.task === task && each.platform === platform && each.method === method),
    remedies: block.remedies as FaultRemedies,
    articleAddress: (id: string): string => `${import.meta.env.BASE_URL}${pageLanguage()}/articles/${id}/`,
    helpsAt: ({ on, screen }: FaultRemedy['seen']) => block.helps[`${on}:${screen}`] ?? [],
    diagnosisAt: ({ on, screen }: FaultRemedy['seen']): string | undefined => block.diagnoses[`${on}:${screen}`],
  };
}

/** A problem as the key of its message. The input is not repeated: it may be a real code. */
export type TroubleKey = Extract<SimKey, `sim.trouble.${string}`>;

const TROUBLES: Readonly<Record<string, TroubleKey>> = {
  'world-unknown': 'sim.trouble.world',
  'fault-unknown': 'sim.trouble.fault',
  'seed-unreadable': 'sim.trouble.seed',
  'code-real': 'sim.trouble.code',
  'time-over': 'sim.trouble.time',
};

export function troubleOf({ code }: { code: string }): TroubleKey {
  return TROUBLES[code] ?? 'sim.trouble.action';
}

/** The message for an impossible action of a link. */
export function actionTrouble({ code }: ActionFault): TroubleKey {
  return code === 'time-over' ? 'sim.trouble.time' : 'sim.trouble.action';
}

export function troubleText({ t }: SimulatorWords, trouble: TroubleKey): string {
  return t(trouble, { last: MAX_SEED });
}
