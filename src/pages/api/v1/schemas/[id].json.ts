import { API_SCHEMAS, apiSchemas } from '../../../../content/index.ts';
import type { GuideRoute } from '../../../_library.ts';

export const getStaticPaths = () => Object.keys(API_SCHEMAS).map((id) => ({ params: { id } }));

/** The form of what is read here. */
export const GET: GuideRoute = ({ params: { id } }) =>
  Response.json(Object.entries(apiSchemas()).find(([name]) => name === id)?.[1]);
