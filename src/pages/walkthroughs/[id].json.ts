import { library, type GuideRoute } from '../_library.ts';
import { guideOf, routeOf } from '../../content/index.ts';

export function getStaticPaths() {
  return [...library().guides.keys()].map((id) => ({ params: { id } }));
}

/** A guide's route: how its steps lead on. */
export const GET: GuideRoute = ({ params }) => Response.json(routeOf(guideOf(library(), params.id).graph));
