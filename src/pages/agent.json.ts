import type { APIRoute } from 'astro';
import { agentData } from '../features/desk/page-data.ts';
import { library, screens } from './_library.ts';

/** The data of the agents' console that is the same in all languages. */
export const GET: APIRoute = async () => Response.json(agentData(library(), await screens()));
