import type { APIRoute } from 'astro';
import { library } from './_library.ts';

/** A site without a simulated product has no such file. */
export const getStaticPaths = () => (library().simulator ? [{ params: { simulator: 'simulator' } }] : []);

/** The simulated product, for whatever a practice is opened in. */
export const GET: APIRoute = () => Response.json(library().simulator);
