/** What the first guide of the guide for writers makes. */
export const GUIDE = 'android-add-user-one-phone';
export const PROBLEM = 'code-not-found';
/** In the order in which the guide for writers has them: the source first. */
export const LANGUAGES = [
  { id: 'ja', name: '日本語' },
  { id: 'en', name: 'English' },
] as const;
export const GRAPH = `content/walkthroughs/${GUIDE}.yaml`;
export const article = (language: string, id: string): string => `content/articles/${language}/${id}.mdx`;
/** The steps that come in between those that every new guide has. */
export const NEW_STEPS = ['instructions', 'code', 'pin'];

/** A file as the commands of the guide for writers make it. */
export type Wanted = (file: string) => string;
