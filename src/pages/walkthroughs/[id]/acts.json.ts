import type { APIRoute } from 'astro';
import { library } from '../../_library.ts';

export function getStaticPaths() {
  return [...library().guides.keys()].map((id) => ({ params: { id } }));
}

/** A guide's whole graph, with what is tapped on which screen: for whoever performs it. */
export const GET: APIRoute = ({ params }) => Response.json(library().guides.get(params['id']!)!.graph);
