import type { APIRoute } from 'astro';
import { library } from '../_library.ts';
import { routeOf } from '../../content/index.ts';

export function getStaticPaths() {
  return [...library().guides.keys()].map((id) => ({ params: { id } }));
}

/** A guide's route: how its steps lead on. */
export const GET: APIRoute = ({ params }) => Response.json(routeOf(library().guides.get(params['id']!)!.graph));
