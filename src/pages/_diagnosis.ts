import type { Symptom } from '../../machines/diagnosis/index.ts';
import {
  articlesOf,
  editionFor,
  phonesOf,
  plainText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
  textParts,
  type Library,
  type Reading,
} from '../content/index.ts';
import { addresses, phrasesIn } from '../i18n/index.ts';

/** A symptom as the browser needs it: without notes for writers, and without what rehearsals need. */
export function leanSymptom({ practice: _, ...symptom }: Symptom): Symptom {
  const bare = <T extends { note?: unknown }>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).map(([id, { note: _note, ...rest }]) => [id, rest]));
  const causes = Object.fromEntries(
    Object.entries(bare(symptom.causes)).map(([id, cause]) => [id, { ...cause, faults: [] }]),
  );
  const steps = Object.fromEntries(
    Object.entries(bare(symptom.steps)).map(([id, { figure: _figure, ...step }]) => [id, step]),
  );
  return { ...symptom, causes, steps };
}

/** The symptoms that fit the problems of a page's guide, each once. */
export function symptomsOfGuide(
  library: Library,
  { problems, language }: Reading,
): { id: string; title: string; problems: string[] }[] {
  const byProblem = symptomsByProblem(library);
  return symptomIds(library).flatMap((id) => {
    const own = problems.map((problem) => problem.id).filter((problem) => byProblem.get(problem) === id);
    return own.length === 0 ? [] : [{ id, title: symptomWords(library, language, id).title, problems: own }];
  });
}

/** A screen by which readers know a symptom, each once: what they see when one of its faults has struck. */
export function seenScreens(library: Library, id: string): { on: 'phone' | 'portal'; screen: string }[] {
  const faults = Object.values(symptomOf(library, id).causes).flatMap((cause) => cause.faults);
  const seen = faults.flatMap((fault) => library.remedies[fault]?.seen ?? []);
  return seen.filter(({ on, screen }, at) => seen.findIndex((each) => each.on === on && each.screen === screen) === at);
}

/** What the interview's script needs in the page's language, each word resolved; src/client/diagnosis/words.ts reads it. */
export function diagnosisBlock(library: Library, reading: Reading, id: string) {
  const { language, site, t } = reading;
  const { title, causes, steps } = symptomWords(library, language, id);
  const line = (text: string) =>
    textParts(text).map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return { label: reading.label(part.id).text };
      const { number, subject, address } = reading.reference(part.id);
      return { link: number === undefined ? subject : `${number}: ${subject}`, address };
    });
  const symptom = symptomOf(library, id);
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const ui: Record<string, string> = Object.assign({}, ...chain.map((each) => library.ui.get(each) ?? {}));
  const isShown = (key: string) => /^diag\.(?!page\.)/.test(key) || SHARED.includes(key);
  return {
    symptom: leanSymptom(symptom),
    title: plainText(reading, title),
    causes,
    steps: Object.fromEntries(
      Object.entries(steps).map(([step, words]) => [
        step,
        { ...words, phrases: phrasesIn(words.title, language), text: words.text.map(line) },
      ]),
    ),
    ui: Object.fromEntries(Object.entries(ui).filter(([key]) => isShown(key))),
    platforms: Object.fromEntries(phonesOf(library).map((platform) => [platform, reading.word('platform', platform)])),
    guides: Object.fromEntries(
      articlesOf(library, language, 'guide').map(({ id: guide, matter }) => [
        guide,
        {
          title: reading.plain(matter!.title),
          address: addresses.article(language, guide),
          world: library.guides.get(guide)!.graph.world,
        },
      ]),
    ),
    symptoms: Object.fromEntries(
      symptomIds(library).map((other) => [
        other,
        {
          title: symptomWords(library, language, other).title,
          address: addresses.diagnosis(language, other),
        },
      ]),
    ),
    references: symptom.references.map((reference) => {
      const { number, subject, address } = reading.reference(reference);
      return { title: number === undefined ? subject : `${number}: ${subject}`, address };
    }),
    support: { title: t('stuck.support'), address: site.support.address },
  };
}

/** Words that the interview shares with the walkthrough. */
const SHARED = [
  'walk.back',
  'walk.copied',
  'walk.copyFailed',
  'walk.copyLink',
  'walk.no',
  'walk.place',
  'walk.placeHint',
  'walk.restart',
  'walk.supportedText',
  'walk.yes',
];

/** The article that tells of a symptom without a script, or else the references. */
export function articleOf(library: Library, language: string, id: string): { title: string; address: string } {
  const article = symptomOf(library, id).article ?? 'references';
  return {
    title: editionFor(library, article, language)!.matter!.title,
    address: addresses.article(language, article),
  };
}
