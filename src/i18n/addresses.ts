/** The public addresses: links and scripts outside rely on them, so add to them, but do not rename them. All end in a slash. */
export const addresses = {
  home: (language: string) => `/${language}/`,
  article: (language: string, id: string) => `/${language}/articles/${id}/`,
  search: (language: string) => `/${language}/search/`,
  /** An article in all languages, while it is written. */
  preview: (language: string, id: string) => `/${language}/writers/preview/${id}/`,
  simulator: (language: string) => `/${language}/simulator/`,
  /** All symptoms, or one. */
  diagnosis: (language: string, symptom?: string) =>
    symptom === undefined ? `/${language}/diagnosis/` : `/${language}/diagnosis/${symptom}/`,
  /** For writers: how everything stands, or one part of it. */
  writers: (language: string, part = '') => `/${language}/writers/${part}`,
};

/** The fragments of an article's page. */
export const fragments = {
  step: (id: string) => `step-${id}`,
  problem: (id: string) => `problem-${id}`,
  cause: (id: string) => `cause-${id}`,
  reference: (id: string) => `reference-${id}`,
};
