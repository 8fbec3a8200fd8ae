import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../_library.ts';
import { routesOf } from '../../content/index.ts';

export const getStaticPaths = (() =>
  Object.entries(routesOf(library())).map(([id, route]) => ({
    params: { id },
    props: { route },
  }))) satisfies GetStaticPaths;

/** A guide's route: how its steps lead on. */
export const GET: APIRoute = ({ props }) => Response.json(props['route']);
