import type { AstroIntegration } from 'astro';
import { libraryOf, projectRoot, translationWarnings } from '../../src/content/index.ts';
import { openMemory } from '../content/memory.ts';
import { contentProblems, reportOf } from '../content/report.ts';
import { showFaults } from './dev-faults.ts';
import { writeSearchIndex } from './search-index.ts';
import { uiTypes } from './ui-types.ts';

/** Ties the help center to Astro: checks content first, types its words, and makes the search index. */
export function shirube(): AstroIntegration {
  return {
    name: 'shirube',
    hooks: {
      'astro:config:setup': ({ command, logger, addWatchFile }) => {
        // While the content is written, its faults are told by the server and do not stop it.
        const memory = openMemory(projectRoot());
        const problems = command === 'build' ? contentProblems(projectRoot(), memory) : [];
        if (problems.length > 0) throw new ContentError(reportOf(problems));
        for (const warning of translationWarnings(libraryOf(projectRoot()))) logger.warn(`Out of date: ${warning}`);
        for (const file of ['site.yaml', 'references.yaml', 'glossary.yaml', 'remedies.yaml']) {
          addWatchFile(new URL(`content/${file}`, `file://${projectRoot()}/`));
        }
        for (const file of libraryOf(projectRoot()).yaml.keys()) {
          if (/^content\/(diagnosis|translations)\//.test(file))
            addWatchFile(new URL(file, `file://${projectRoot()}/`));
        }
      },
      'astro:server:setup': ({ server, logger }) => showFaults(server, projectRoot(), logger),
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'ui.d.ts', content: uiTypes(libraryOf(projectRoot())) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const results = await writeSearchIndex(dir, libraryOf(projectRoot()));
        logger.info(`Search: ${results} pages and references indexed.`);
      },
    },
  };
}

/** The content has faults; the message is the whole report, and a stack trace would only hide it. */
class ContentError extends Error {
  override name = 'ContentError';
  constructor(report: string) {
    super(`The content has faults.\n\n${report} Nothing is built until they are mended.`);
    this.stack = this.message;
  }
}
