import type { APIRoute } from 'astro';
import { llmsText } from '../features/export/page-data.ts';
import { library, pagesByLanguage } from './_library.ts';

/** What there is to read in Markdown. */
export const GET: APIRoute = async () => new Response(await llmsText(library(), pagesByLanguage()));
