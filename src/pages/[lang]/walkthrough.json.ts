import type { APIRoute } from 'astro';
import { uiWords } from '../../content/index.ts';
import { languagePaths, library } from '../_library.ts';

export const getStaticPaths = languagePaths;

/** The words of the guided walkthrough, fetched only when somebody wants to be guided. */
export const GET: APIRoute = ({ params }) =>
  Response.json(uiWords(library(), params['lang']!, (key) => key.startsWith('walk.')));
