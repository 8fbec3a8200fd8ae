import type { APIRoute } from 'astro';
import { apiFiles } from '../../../features/export/page-data.ts';
import { contextOf, library } from '../../_library.ts';

export const getStaticPaths = () =>
  apiFiles(library(), contextOf).map(([file, make]) => ({ params: { file }, props: { make } }));

/** The files of the API. */
export const GET: APIRoute<{ make: () => unknown }> = async ({ props }) => Response.json(await props.make());
