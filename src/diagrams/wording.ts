import { createPageContext, localizedFor, plainText, symptomWords, type Library } from '../content/index.ts';
import type { Wording } from './diagram.types.ts';

/** The texts of a diagram in one language. */
export function textsIn(library: Library, language: string) {
  const context = createPageContext(library, language);
  const uses = (guide: string) => localizedFor(library, guide, language)?.outline.uses ?? [];
  const stepWords = (symptom: string, step: string) => symptomWords(library, language, symptom).steps[step];
  return {
    context,
    step(guide: string, id: string): string {
      const use = uses(guide).find((each) => each.component === 'Step' && each.id === id);
      return use ? context.plain(use.title) : id;
    },
    way(guide: string, step: string, id: string): string {
      const use = uses(guide).find((each) => each.component === 'Way' && each.id === id && each.step === step);
      return use ? context.plain(use.text) : id;
    },
    title: (id: string): string => localizedFor(library, id, language)?.matter?.title ?? id,
    symptom: (id: string): string => symptomWords(library, language, id).title,
    move: (symptom: string, step: string): string => plainText(context, stepWords(symptom, step)?.title ?? step),
    answer: (symptom: string, step: string, outcome: string): string =>
      plainText(context, stepWords(symptom, step)?.outcomes[outcome] ?? outcome),
  };
}

/** A text in the diagram's own language, then in the other required ones. */
export function wordings(library: Library, language: string): (say: (texts: Texts) => string) => Wording[] {
  const others = Object.entries(library.site.languages).flatMap(([each, { required }]) =>
    required && each !== language ? [each] : [],
  );
  const all = [language, ...others].map((each) => ({ language: each, texts: textsIn(library, each) }));
  return (say) => all.map(({ language: each, texts }) => ({ language: each, text: say(texts) }));
}

type Texts = ReturnType<typeof textsIn>;
