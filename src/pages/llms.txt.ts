import type { APIRoute } from 'astro';
import { llmsText } from '../features/export/page-data.ts';
import { contextOf, library } from './_library.ts';

export const GET: APIRoute = async () => new Response(await llmsText(library(), contextOf));
