import type { Problem } from '../../machines/problem.ts';
import { readLibrary } from '../../src/content/index.ts';

/** The file of a site with a simulator and nothing else: what else is wrong with it does not matter where a product is tried. */
export function siteOf(tasks: string, methods: string): [file: string, text: string] {
  return [
    'content/site.yaml',
    `name: { en: Product }
languages: { en: { name: English, locale: en-US, required: true } }
source: en
address: https://product.example
support: { address: https://product.example/help }
references: { article: 'https://product.example/{number}' }
tasks: [${tasks}]
platforms: [android, iphone]
methods: [${methods}]
simulator: content
`,
  ];
}

/** What is wrong with the description of the product among the files of a site. */
export function simulatorProblems(files: ReadonlyMap<string, string>): Problem[] {
  return readLibrary(files).problems.filter(({ file }) => file?.startsWith('content/simulator/'));
}
