import {
  createPageContext,
  localizedFor,
  plainText,
  symptomWords,
  type Library,
  type PageContext,
} from '../content/index.ts';
import type { Wording } from './diagram.types.ts';

/** The words of one language for what diagrams show. */
export interface Speaker {
  language: string;
  context: PageContext;
  step(guide: string, step: string): string;
  way(guide: string, step: string, way: string): string;
  problem(id: string): string;
  symptom(id: string): string;
  move(symptom: string, step: string): string;
  answer(symptom: string, step: string, outcome: string): string;
}

/** Who speaks in a diagram: its own language, and then every other one that is required. */
export function speakersFor(library: Library, language: string): [Speaker, ...Speaker[]] {
  const others = Object.entries(library.site.languages)
    .filter(([each, { required }]) => required && each !== language)
    .map(([each]) => each);
  return [speaker(library, language), ...others.map((each) => speaker(library, each))];
}

/** The same text of several speakers. */
export function wordings(speakers: readonly Speaker[], say: (speaker: Speaker) => string): Wording[] {
  return speakers.map((speaker) => ({ language: speaker.language, text: say(speaker) }));
}

function speaker(library: Library, language: string): Speaker {
  const context = createPageContext(library, language);
  const uses = (guide: string) => localizedFor(library, guide, language)?.outline.uses ?? [];
  const stepWords = (symptom: string, step: string) => symptomWords(library, language, symptom).steps[step];
  return {
    language,
    context,
    step: (guide, step) => {
      const use = uses(guide).find(({ component, id }) => component === 'Step' && id === step);
      return use ? context.plain(use.title) : step;
    },
    way: (guide, step, way) => {
      const use = uses(guide).find((each) => each.component === 'Way' && each.id === way && each.step === step);
      return use ? context.plain(use.text) : way;
    },
    problem: (id) => localizedFor(library, id, language)?.matter?.title ?? id,
    symptom: (id) => symptomWords(library, language, id).title,
    move: (symptom, step) => plainText(context, stepWords(symptom, step)?.title ?? step),
    answer: (symptom, step, outcome) => plainText(context, stepWords(symptom, step)?.outcomes[outcome] ?? outcome),
  };
}
