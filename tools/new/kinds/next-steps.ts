import { requiredLanguages, type Place } from '../plan.ts';
import type { Change } from '../write.ts';

/** The files of some changes, one after the other. */
export function files(changes: readonly Change[]): string {
  return changes.map(({ file }) => file).join(', ');
}

/** How a writer sees what is written, finds what is lacking, and ends the draft. */
export function draftSteps({ library, say }: Place, id: string, drafts: readonly Change[]): string[] {
  return [
    say('next.watch', { language: library.site.source, id }),
    say('next.check'),
    say('next.draft', { files: files(drafts) }),
  ];
}

/** How the translations are recorded. */
export function acceptSteps(place: Place, id: string): string[] {
  const translations = requiredLanguages(place).filter((language) => language !== place.library.site.source);
  return translations.map((language) => place.say('next.accept', { id, language }));
}
