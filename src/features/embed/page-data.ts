export { embeddedPath, withEmbeddedLinks, type EmbedScope } from './addresses.ts';
