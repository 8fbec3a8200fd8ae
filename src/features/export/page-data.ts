export { apiFiles } from './api.ts';
export { llmsFullText, llmsText } from './llms.ts';
export { articleMarkdown, stepMarkdown } from './markdown.ts';
export { changesFeed } from './feed.ts';
export { apiDiagnosisWords, symptomMarkdown, symptomsIn } from './diagnosis.ts';
