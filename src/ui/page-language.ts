/** The language or edition that this page's address begins with. For an edition, `lang` has only the language. */
export function pageLanguage(): string {
  const { dataset, lang } = document.documentElement;
  return dataset['edition'] ?? lang;
}
