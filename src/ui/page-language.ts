/** What this page's address begins with: its language, or an edition of one, of which HTML names the language alone. */
export function pageLanguage(): string {
  const { dataset, lang } = document.documentElement;
  return dataset['edition'] ?? lang;
}
