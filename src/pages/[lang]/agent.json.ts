import { agentWords } from '../../features/desk/page-data.ts';
import { languagePaths, library, contextOf, type LanguageRoute } from '../_library.ts';

/** Sites without texts for agents have no console. */
export const getStaticPaths = () => (library().agent.size === 0 ? [] : languagePaths());

/** The texts of the agents' console in one language. The console loads all languages, because callers may speak any of them. */
export const GET: LanguageRoute = async ({ params }) => {
  const context = await contextOf(params.lang);
  return Response.json(agentWords(library(), context));
};
