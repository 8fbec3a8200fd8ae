import { apiGuide } from '../../../../features/export/page-data.ts';
import { contextOf, library, type GuideRoute } from '../../../_library.ts';

export const getStaticPaths = () => [...library().guides.keys()].map((id) => ({ params: { id } }));

/** A guide: its steps, and what is done in each. */
export const GET: GuideRoute = async ({ params: { id } }) => {
  const content = library();
  const languages = Object.keys(content.site.languages);
  const pages = await Promise.all(languages.map((language) => contextOf(language, id)));
  return Response.json(apiGuide(content, id, pages));
};
