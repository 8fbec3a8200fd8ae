import { apiLabels } from '../../../../features/export/page-data.ts';
import { library, type LanguageRoute } from '../../../_library.ts';

export const getStaticPaths = () => [...library().labels.keys()].map((lang) => ({ params: { lang } }));

/** What the apps say in a language. */
export const GET: LanguageRoute = ({ params }) => Response.json(apiLabels(library(), params.lang));
