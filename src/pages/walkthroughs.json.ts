import type { APIRoute } from 'astro';
import { routesOf } from '../content/index.ts';
import { library } from './_library.ts';

/** All routes by guide, for whoever has a code and does not know of which guide it is. */
export const GET: APIRoute = () => Response.json(routesOf(library()));
