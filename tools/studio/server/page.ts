import { directionOf, scriptOf } from '../../../src/i18n/index.ts';
import type { PageFiles } from './page-files.ts';
import type { Speech } from './speech.ts';

interface PageOptions extends Pick<Speech, 'language' | 'words'> {
  /** What it loads. */
  page: Pick<PageFiles, 'script' | 'style'>;
}

export function studioPage({ language, words, page }: PageOptions, base: string): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-script-system="${scriptOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(words['title'] ?? '')}</title>
<link rel="stylesheet" href="${page.style}">
</head>
<body>
<div id="studio" data-base="${escaped(base)}" data-language="${language}"></div>
<script type="application/json" id="studio-words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${page.script}"></script>
</body>
</html>
`;
}
