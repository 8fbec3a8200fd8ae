import type { APIRoute } from 'astro';
import { llmsFullText } from '../features/export/page-data.ts';
import { library, pagesByLanguage } from './_library.ts';

/** All articles as one text. */
export const GET: APIRoute = async () => new Response(await llmsFullText(library(), pagesByLanguage()));
