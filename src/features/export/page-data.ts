export { apiArticles, apiDiagnosis, apiGuide, apiIndex, apiLabels } from './api.ts';
export { changesFeed } from './feed.ts';
export { llmsFullText, llmsText } from './llms.ts';
export { articleMarkdown } from './markdown.ts';
