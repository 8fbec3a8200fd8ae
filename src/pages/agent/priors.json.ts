import type { APIRoute } from 'astro';
import { priorFiles } from '../../features/desk/page-data.ts';
import { library } from '../_library.ts';

/** The files of the symptoms: the overview creates a patch of them. */
export const GET: APIRoute = () => Response.json(priorFiles(library()));
