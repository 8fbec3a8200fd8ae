import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema, projectRoot } from './content/index.ts';

/** Articles by `{language}/{id}`. That their parts fit together is checked before the build begins. */
const articles = defineCollection({
  loader: glob({ pattern: '*/*.mdx', base: `${projectRoot()}/content/articles` }),
  schema: articleSchema,
});

export const collections = { articles };
