import { requiredLanguages, type PlanContext } from '../plan.ts';
import type { FileChange } from '../write.ts';

/** The files of some changes, one after the other. */
export function files(changes: readonly FileChange[]): string {
  return changes.map(({ file }) => file).join(', ');
}

/** How a writer sees what is written, finds what is lacking, and ends the draft. */
export function draftSteps({ library, say }: PlanContext, id: string, drafts: readonly FileChange[]): string[] {
  return [
    say('next.watch', { language: library.site.source, id }),
    say('next.check'),
    say('next.draft', { files: files(drafts) }),
  ];
}

/** How the translations are recorded. */
export function acceptSteps(place: PlanContext, id: string): string[] {
  const translations = requiredLanguages(place).filter((language) => language !== place.library.site.source);
  return translations.map((language) => place.say('next.accept', { id, language }));
}
