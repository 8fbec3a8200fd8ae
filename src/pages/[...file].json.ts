import type { APIRoute } from 'astro';
import { guideOf, routesOf, symptomIds, symptomOf, uiWords } from '../content/index.ts';
import { spokenOf } from '../features/aloud/page-data.ts';
import { codeFaults, codeNotices } from '../features/case-code/page-data.ts';
import { agentData, agentWords } from '../features/desk/page-data.ts';
import { leanSymptom } from '../features/diagnosis/page-data.ts';
import { displayWords } from '../features/display/page-data.ts';
import { apiFiles } from '../features/export/page-data.ts';
import { walkData } from '../features/walkthrough/page-data.ts';
import { unbroken } from '../i18n/index.ts';
import { contextOf, languagePaths, library, readerPaths, screens } from './_library.ts';

type File = [path: string, make: () => unknown];

/** By path without `.json`. */
const files = (): File[] => {
  const routes = routesOf(library());
  const guides = Object.keys(routes);
  const symptoms = symptomIds(library());
  return [
    ['walkthroughs', () => routes],
    // All symptoms, for a case code whose symptom is unknown.
    ['diagnosis', () => Object.fromEntries(symptoms.map((id) => [id, leanSymptom(symptomOf(library(), id))]))],
    ['agent', async () => agentData(library(), await screens())],
    ...guides.map((id): File => [`walkthroughs/${id}/acts`, () => guideOf(library(), id).graph]),
    ...apiFiles(library(), contextOf).map(([file, make]): File => [`api/v1/${file}`, make]),
    // Sites without texts for agents have no console.
    ...(library().agent.size === 0 ? [] : languagePaths()).map(({ params: { lang } }): File => [
      `${lang}/agent`,
      async () => agentWords(library(), await contextOf(lang)),
    ]),
    ...readerPaths().flatMap(({ params: { lang } }): File[] => [
      [`${lang}/display`, () => shown(displayWords(library(), lang))],
      [`${lang}/offline`, () => shown(uiWords(library(), lang, (key) => key.startsWith('update.')))],
      [`${lang}/search`, async () => shown(await searchWords(lang))],
      ...guides.flatMap((id): File[] => {
        const page = async () => (await contextOf(lang, id)).of(id);
        return [
          [`${lang}/walkthroughs/${id}`, async () => shown(walkData(library(), await page(), id))],
          [`${lang}/walkthroughs/${id}/aloud`, async () => spokenOf(library(), await page(), id)],
        ];
      }),
    ]),
  ];
};

/** Texts that a script shows. As on pages, names contain no line breaks. */
function shown(data: unknown): unknown {
  return JSON.parse(unbroken(library().unbroken)(JSON.stringify(data)));
}

async function searchWords(language: string) {
  const context = await contextOf(language);
  const { addresses, t, word } = context;
  return {
    ui: uiWords(library(), language, (key) => key.startsWith('search.')),
    faults: codeFaults(context),
    notices: codeNotices(context),
    kinds: { guide: t('search.guide'), problem: word('kind', 'problem'), reference: word('kind', 'reference') },
    page: addresses.search(language),
    ...(context.hasDiagnosis ? { diagnosis: { title: t('diag.page.link'), url: addresses.diagnosis(language) } } : {}),
    support: { title: context.support.title, url: context.support.address },
  };
}

export const getStaticPaths = () => files().map(([file, make]) => ({ params: { file }, props: { make } }));

export const GET: APIRoute<{ make: File[1] }> = async ({ props }) => Response.json(await props.make());
