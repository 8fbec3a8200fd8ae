export { resumeScriptHash } from './resume-script.ts';
