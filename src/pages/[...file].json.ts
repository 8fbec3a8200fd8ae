import type { APIRoute } from 'astro';
import { guideOf, routesOf, symptomIds, symptomOf, uiWords } from '../content/index.ts';
import { spokenOf } from '../features/aloud/page-data.ts';
import { leanSymptom } from '../features/diagnosis/page-data.ts';
import { displayWords } from '../features/display/page-data.ts';
import { filmOf } from '../features/show/page-data.ts';
import { walkData } from '../features/walkthrough/page-data.ts';
import { contextOf, library, readerPaths, shownJson } from './_library.ts';

type Make = () => Response | Promise<Response>;

/** The files that scripts load, by their path without `.json`. */
const files = (): [path: string, make: Make][] => {
  const routes = routesOf(library());
  const guides = Object.keys(routes);
  return [
    ['walkthroughs', () => Response.json(routes)],
    ['diagnosis', () => Response.json(symptoms())],
    ...guides.map((id): [string, Make] => [
      `walkthroughs/${id}/acts`,
      () => Response.json(guideOf(library(), id).graph),
    ]),
    ...readerPaths().flatMap(({ params: { lang } }): [string, Make][] => [
      [`${lang}/display`, () => shownJson(displayWords(library(), lang))],
      [`${lang}/offline`, () => shownJson(uiWords(library(), lang, (key) => key.startsWith('update.')))],
      ...guides.flatMap((id): [string, Make][] => {
        const page = async () => (await contextOf(lang, id)).of(id);
        return [
          [`${lang}/walkthroughs/${id}`, async () => shownJson(walkData(library(), await page(), id))],
          [`${lang}/walkthroughs/${id}/aloud`, async () => Response.json(spokenOf(library(), await page(), id))],
          [`${lang}/walkthroughs/${id}/show`, async () => shownJson(filmOf(library(), await page(), id))],
        ];
      }),
    ]),
  ];
};

/** All symptoms, for a case code whose symptom is unknown. */
function symptoms(): Record<string, unknown> {
  return Object.fromEntries(symptomIds(library()).map((id) => [id, leanSymptom(symptomOf(library(), id))]));
}

export const getStaticPaths = () => files().map(([file, make]) => ({ params: { file }, props: { make } }));

export const GET: APIRoute<{ make: Make }> = ({ props }) => props.make();
