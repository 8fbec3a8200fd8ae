export { apiFiles } from './api.ts';
export { llmsFullText, llmsText } from './llms.ts';
export { articleMarkdown } from './markdown.ts';
export { changesFeed } from './feed.ts';
export { symptomMarkdown, symptomsIn } from './diagnosis.ts';
