import type { World } from '../../../machines/simulator/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { filled, translator, type Translate } from '../../ui/t.ts';
import type { DeviceAct, FaultRemedies, FaultRemedy } from './remedy-progress.ts';
import { partIn } from '../../ui/dom.ts';
import { pageLanguage } from '../../ui/page.ts';

export type SimKey = Extract<UiKey, `sim.${string}`>;

interface Pointer {
  title: string;
  address: string;
  language: string;
}

interface GuidePointer extends Pointer {
  id: string;
  acts: readonly DeviceAct[];
}

/** The words in the page, as JSON. */
interface WordBlock {
  /** Split at possible line breaks. */
  ui: Readonly<Record<string, string | readonly string[]>>;
  labels: Readonly<Record<string, string>>;
  screens: SimulatorWords['screens'];
  names: Readonly<Record<'task' | 'platform' | 'method', Readonly<Record<string, string>>>>;
  guides: readonly (World & GuidePointer)[];
  remedies: FaultRemedies;
  helps: Readonly<Record<string, readonly Pointer[]>>;
  diagnoses: Readonly<Record<string, string>>;
}

/** The words of the simulator. */
export interface SimulatorWords {
  t: Translate<SimKey>;
  /** The same, split at possible line breaks. */
  phrases(...word: Parameters<Translate<SimKey>>): readonly string[];
  /** A word about the product: `fault.code-used`; `undefined` if there is none. */
  word(group: 'product', name: string): string | undefined;
  /** A label of the apps, or the name of a screen or control, by its key in content/apps. */
  label(key: string): string;
  /** Language and direction of the devices' screens. */
  screens: { language: string; dir: 'ltr' | 'rtl' };
  /** The name of a task, platform or method; an unknown id is returned unchanged. */
  name(group: 'task' | 'platform' | 'method', id: string): string;
  guideOf(world: World): GuidePointer | undefined;
  remedies: FaultRemedies;
  guides: readonly Pointer[];
  articleAddress(id: string): string;
  /** Articles for an error screen. */
  helpsAt(seen: FaultRemedy['seen']): readonly Pointer[];
  /** The address of the diagnosis for an error screen. */
  diagnosisAt(seen: FaultRemedy['seen']): string | undefined;
}

/** Reads the words in the page. */
export function wordsIn(document: Document): SimulatorWords {
  const block = JSON.parse(partIn(document, '#sim-words').textContent) as WordBlock;
  const ui = Object.fromEntries(Object.entries(block.ui).map(([key, words]) => [key, [words].flat().join('')]));
  return {
    t: translator(ui),
    phrases: (key, values) => [block.ui[key] ?? ''].flat().map((phrase) => filled(phrase, values)),
    word: (group, name) => ui[`${group}.${name}`],
    label: (key) => block.labels[key] ?? '',
    screens: block.screens,
    name: (group, id) => (Object.hasOwn(block.names[group], id) ? block.names[group][id] : undefined) ?? id,
    guideOf: ({ task, platform, method }) =>
      block.guides.find((each) => each.task === task && each.platform === platform && each.method === method),
    guides: block.guides,
    remedies: block.remedies,
    articleAddress: (id) => `${import.meta.env.BASE_URL}${pageLanguage()}/articles/${id}/`,
    helpsAt: ({ on, screen }) => block.helps[`${on}:${screen}`] ?? [],
    diagnosisAt: ({ on, screen }) => block.diagnoses[`${on}:${screen}`],
  };
}
