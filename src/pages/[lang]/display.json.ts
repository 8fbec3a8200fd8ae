import { displayWords } from '../../features/display/page-data.ts';
import { readerPaths, library, type LanguageRoute, shownJson } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** The words of the display settings, fetched only when somebody opens them. */
export const GET: LanguageRoute = ({ params }) => shownJson(displayWords(library(), params.lang));
