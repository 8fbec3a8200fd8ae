import type { APIRoute } from 'astro';
import { screenWords } from '../../features/simulator/page-data.ts';
import { languagePaths, library, readingOf } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** What the simulated apps' screens and buttons say, fetched only when somebody uses one in a guide. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(screenWords(library(), await readingOf(params['lang']!)));
