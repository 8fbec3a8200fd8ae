import { guidedFragment } from '../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from './console-store.ts';

/** The whole address of the caller's place, in the caller's language: of the script, or of the interview. */
export function linkOf(store: ConsoleStore, of: 'script' | 'diagnosis'): string | undefined {
  const { view, caller } = store;
  const { script, diagnosis } = view ?? {};
  const progress = script && 'progress' in script.walk ? script.walk.progress : undefined;
  if (of === 'script') {
    if (!script || !progress) return undefined;
    return whole(`${caller.addresses.article.replace('{id}', script.guide)}#${guidedFragment(progress)}`);
  }
  if (!diagnosis) return undefined;
  const query = script
    ? `?${new URLSearchParams({ guide: script.guide, ...(progress && { at: guidedFragment(progress) }) })}`
    : '';
  return whole(`${caller.addresses.diagnosis.replace('{id}', diagnosis.symptom)}${query}#${diagnosis.place.fragment}`);
}

function whole(path: string): string {
  return new URL(path, location.href).href;
}
