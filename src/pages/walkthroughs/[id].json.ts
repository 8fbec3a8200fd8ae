import type { APIRoute } from 'astro';
import { library } from '../_library.ts';
import { leanGraph } from '../../content/index.ts';

export function getStaticPaths() {
  return [...library().guides.keys()].map((id) => ({ params: { id } }));
}

/** A guide's graph for the browser: how steps lead on, without what is tapped in them. */
export const GET: APIRoute = ({ params }) => Response.json(leanGraph(library().guides.get(params['id']!)!.graph));
