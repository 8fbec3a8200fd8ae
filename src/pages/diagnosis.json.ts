import type { APIRoute } from 'astro';
import { symptomIds, symptomOf } from '../content/index.ts';
import { leanSymptom } from '../features/diagnosis/page-data.ts';
import { library } from './_library.ts';

/** All symptoms, for whoever has a code and does not know of which symptom it is. */
export const GET: APIRoute = () =>
  Response.json(Object.fromEntries(symptomIds(library()).map((id) => [id, leanSymptom(symptomOf(library(), id))])));
