import type { APIRoute } from 'astro';
import { priorFiles } from '../../features/desk/page-data.ts';
import { library } from '../_library.ts';

/** The files of the symptoms, from which the overview makes a patch, fetched once somebody asks for one. */
export const GET: APIRoute = () => Response.json(priorFiles(library()));
