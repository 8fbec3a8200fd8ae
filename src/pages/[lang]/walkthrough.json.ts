import { uiWords } from '../../content/index.ts';
import { readerPaths, library, type LanguageRoute, shownJson } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** The words of the guided walkthrough, fetched only when somebody wants to be guided. */
export const GET: LanguageRoute = ({ params }) =>
  shownJson(uiWords(library(), params.lang, (key) => key.startsWith('walk.')));
