import { guideOf } from '../../../content/index.ts';
import { library, type GuideRoute } from '../../_library.ts';

export function getStaticPaths() {
  return [...library().guides.keys()].map((id) => ({ params: { id } }));
}

/** A guide's whole graph, with what is tapped on which screen: for whoever performs it. */
export const GET: GuideRoute = ({ params }) => Response.json(guideOf(library(), params.id).graph);
