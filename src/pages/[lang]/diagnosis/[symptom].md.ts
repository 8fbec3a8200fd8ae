import { symptomMarkdown, symptomsIn } from '../../../features/export/page-data.ts';
import { contextOf, languagePaths, library, type LanguageRoute } from '../../_library.ts';

export const getStaticPaths = () =>
  languagePaths().flatMap(({ params: { lang } }) =>
    symptomsIn(library(), lang).map((symptom) => ({ params: { lang, symptom } })),
  );

export const GET: LanguageRoute<'symptom'> = async ({ params: { lang, symptom } }) =>
  new Response(symptomMarkdown(library(), await contextOf(lang), symptom), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
