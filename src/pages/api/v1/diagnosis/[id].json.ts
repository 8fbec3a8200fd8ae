import { symptomIds } from '../../../../content/index.ts';
import { apiDiagnosis } from '../../../../features/export/page-data.ts';
import { library, type GuideRoute } from '../../../_library.ts';

export const getStaticPaths = () => symptomIds(library()).map((id) => ({ params: { id } }));

/** What the diagnosis of a symptom knows. */
export const GET: GuideRoute = ({ params: { id } }) => Response.json(apiDiagnosis(library(), id));
