import { libraryOf } from '../../src/content/index.ts';
import type { ReaderWorld, Symptom } from '../../machines/diagnosis/index.ts';
import { kept } from './graphs.ts';

/** The shipped symptoms by id, in the order of their numbers. */
export const shippedSymptoms = kept((_: 'all'): Record<string, Symptom> => {
  const all = [...libraryOf(process.cwd()).diagnosis.symptoms.values()].map(({ symptom }) => symptom);
  return Object.fromEntries(all.sort((a, b) => a.number - b.number).map((symptom) => [symptom.id, symptom]));
});

/** The symptoms whose causes and remedies the knowledge sheet tells of. Others may be first guesses. */
export const KNOWN_SYMPTOMS = ['activation-error', 'notification-missing', 'qr-not-read'] as const;

/** The worlds of the shipped guides, and none. */
export function worldsOf(): ReaderWorld[] {
  const { site, guides, diagnosis } = libraryOf(process.cwd());
  const known = [...diagnosis.symptoms.values()].flatMap(({ symptom }) => Object.values(symptom.steps));
  const screens = known.flatMap((step) => Object.keys(step.known?.screen ?? {}));
  return [
    {},
    ...[...guides.values()].map(({ graph }) => graph.world),
    ...site.platforms.map((platform) => ({ platform })),
    ...[...new Set(screens)].map((screen) => ({ screen })),
  ];
}
