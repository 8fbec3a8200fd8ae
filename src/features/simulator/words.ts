import type { World } from '../../../machines/simulator/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { filled, translator, type Translate } from '../../ui/t.ts';
import type { DeviceAct, FaultRemedies, FaultRemedy } from './next-act.ts';
import { partIn } from '../../ui/dom.ts';
import { pageLanguage } from '../../ui/page-language.ts';

/** The keys of the words that the simulator shows. */
export type SimKey = Extract<UiKey, `sim.${string}`>;

/** A page that is pointed to. */
interface Pointer {
  title: string;
  address: string;
  /** The language of the title. */
  language: string;
}

/** A guide, and what is done in it. */
interface GuidePointer extends Pointer {
  id: string;
  acts: readonly DeviceAct[];
}

/** The words of the page, in its language, as it carries them. */
interface WordBlock {
  /** In phrases, where it may break between them. */
  ui: Readonly<Record<string, string | readonly string[]>>;
  labels: Readonly<Record<string, string>>;
  screens: SimulatorWords['screens'];
  names: Readonly<Record<'task' | 'platform' | 'method', Readonly<Record<string, string>>>>;
  guides: readonly (World & GuidePointer)[];
  remedies: FaultRemedies;
  helps: Readonly<Record<string, readonly Pointer[]>>;
  diagnoses: Readonly<Record<string, string>>;
}

/** All that the simulator can say. */
export interface SimulatorWords {
  /** The simulator's own words, their places filled in. */
  t: Translate<SimKey>;
  /** The same in the phrases between which a line may break. */
  phrases(...word: Parameters<Translate<SimKey>>): readonly string[];
  /** A word about the product, by what it is about: `fault.code-used`; nothing where there is none. */
  word(group: 'product', name: string): string | undefined;
  /** A label of the apps, or the name of a screen or a control, by its key in content/apps. */
  label(key: string): string;
  /** What the devices' screens speak, and from which side it is read. */
  screens: { language: string; dir: 'ltr' | 'rtl' };
  /** A task, a platform or a method; anything unknown is shown as it is. */
  name(group: 'task' | 'platform' | 'method', id: string): string;
  /** The guide of a world, and what is done in it. */
  guideOf(world: World): GuidePointer | undefined;
  /** What mends each fault. */
  remedies: FaultRemedies;
  /** The guides there are. */
  guides: readonly Pointer[];
  /** The address of an article. */
  articleAddress(id: string): string;
  /** The problem articles that help where a device shows a screen. */
  helpsAt(seen: FaultRemedy['seen']): readonly Pointer[];
  /** The address of the diagnosis of what a device's screen shows to be wrong. */
  diagnosisAt(seen: FaultRemedy['seen']): string | undefined;
}

/** Takes the words out of the page. The build put them there, each of them resolved. */
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
