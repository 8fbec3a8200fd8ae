import { agentWords } from '../../features/desk/page-data.ts';
import { languagePaths, library, contextOf, type LanguageRoute } from '../_library.ts';

/** A site whose agents have no words has no console. */
export const getStaticPaths = () => (library().agent.size === 0 ? [] : languagePaths());

/** The words of the agent's console in one language: it loads all of them, as a caller may speak any. */
export const GET: LanguageRoute = async ({ params }) => {
  const context = await contextOf(params.lang);
  return Response.json(agentWords(library(), context));
};
