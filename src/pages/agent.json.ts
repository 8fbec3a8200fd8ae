import type { APIRoute } from 'astro';
import { agentData } from '../features/desk/page-data.ts';
import { library, screens } from './_library.ts';

/** What the agent's console knows in every language alike, fetched once when it is opened. */
export const GET: APIRoute = async () => Response.json(agentData(library(), await screens()));
