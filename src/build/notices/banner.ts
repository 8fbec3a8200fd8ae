import { NOTICES } from './notices.ts';

/** What a script begins with that has something of others in it: where their licences stand. Other scripts begin with nothing. */
export function bannerOf({ moduleIds }: { moduleIds: readonly string[] }): string {
  return moduleIds.some((id) => id.includes('/node_modules/')) ? `/*! ${NOTICES} */` : '';
}
