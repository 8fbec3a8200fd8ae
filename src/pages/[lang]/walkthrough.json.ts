import { uiWords } from '../../content/index.ts';
import { readerPaths, library, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** The words of the guided walkthrough, fetched only when somebody wants to be guided. */
export const GET: LanguageRoute = ({ params }) =>
  Response.json(uiWords(library(), params.lang, (key) => key.startsWith('walk.')));
