import { callNumber, hiddenFields, hiderOf } from '../../../machines/console/index.ts';
import { guidedFragment } from '../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from './console-store.ts';
import type { CallValues } from './messages.ts';
import { plainLine } from './words.ts';

/** The page for the caller's current place, in the caller's language. */
export interface CallPage {
  /** The absolute URL. */
  link: string;
  /** The title of the guide, problem or symptom. */
  title: string;
  /** The title of the current step or question. */
  step?: string | undefined;
  /** A written explanation of it, for messages. */
  explanation?: string | undefined;
  /** The code of the place. */
  number?: string | undefined;
}

/** The page of the current question, open problem, step or guide. `undefined` before a guide or symptom is chosen. */
export function callPage(store: ConsoleStore): CallPage | undefined {
  const { script, diagnosis } = store.view ?? {};
  if (diagnosis) return questionPage(store, diagnosis);
  if (!script) return undefined;
  const { walk } = script;
  return walk.phase === 'troubled' && walk.open !== undefined
    ? problemPage(store, walk.open)
    : guidePage(store, script);
}

type View = NonNullable<ConsoleStore['view']>;

function questionPage({ view, caller }: ConsoleStore, { symptom, interview, place }: NonNullable<View['diagnosis']>) {
  const script = view?.script;
  const progress = script && 'progress' in script.walk ? script.walk.progress : undefined;
  const query = script
    ? `?${new URLSearchParams({ guide: script.guide, ...(progress && { at: guidedFragment(progress) }) })}`
    : '';
  const asked = interview.phase === 'asking' ? caller.question(symptom, interview.step) : undefined;
  return {
    link: whole(`${caller.addresses.diagnosis.replace('{id}', symptom)}${query}#${place.fragment}`),
    title: caller.symptom(symptom).title,
    step: asked?.title,
    explanation: asked?.reply,
    number: place.code,
  };
}

function problemPage({ caller }: ConsoleStore, problem: string): CallPage {
  const { title = '', summary } = caller.problems[problem] ?? {};
  return { link: articleLink(caller, problem), title, explanation: summary };
}

function guidePage({ caller }: ConsoleStore, { guide, walk, place }: NonNullable<View['script']>): CallPage {
  const { title } = caller.guide(guide);
  const progress = 'progress' in walk ? walk.progress : undefined;
  if (!progress) return { link: articleLink(caller, guide), title };
  const { title: step, reply, say } = caller.guideStep(guide, progress.step);
  return {
    link: `${articleLink(caller, guide)}#${guidedFragment(progress)}`,
    title,
    step,
    explanation: reply ?? say.map(plainLine).join('\n'),
    number: place?.code,
  };
}

function articleLink({ addresses }: ConsoleStore['caller'], id: string): string {
  return whole(addresses.article.replace('{id}', id));
}

function whole(path: string): string {
  return new URL(path, location.href).href;
}

/** The known values that messages to the caller can contain. */
export function callValues(store: ConsoleStore): CallValues {
  const { view, shown, caller, data, setup } = store;
  const { title: guide, ...page } = callPage(store) ?? {};
  const queue = data.dispositions[view?.disposition ?? '']?.queue;
  const fields = shown ? hiddenFields(shown.state, hiderOf(shown.state, data.references)) : {};
  const values = {
    ...fields,
    // Messages add the honorific: it must not appear twice if the agent has typed it.
    name: fields.name?.replace(/\s*(?:様|さま)$/u, ''),
    ...page,
    guide,
    agent: setup.agent,
    call: shown && callNumber(shown.id),
    queue: queue === undefined ? undefined : caller.queues[queue],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
