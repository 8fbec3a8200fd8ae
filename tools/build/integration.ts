import type { AstroIntegration } from 'astro';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { contentProblems, reportOf } from '../content/report.ts';
import { writeSearchIndex } from './search-index.ts';
import { uiTypes } from './ui-types.ts';

/** Ties the help center to Astro: checks content first, types its words, and makes the search index. */
export function shirube(): AstroIntegration {
  return {
    name: 'shirube',
    hooks: {
      'astro:config:setup': ({ command, logger, addWatchFile }) => {
        const problems = contentProblems(projectRoot());
        if (command === 'build' && problems.length > 0) throw new ContentError(reportOf(problems));
        if (problems.length > 0) logger.warn(`\n${reportOf(problems)}`);
        for (const file of ['site.yaml', 'references.yaml', 'glossary.yaml', 'remedies.yaml']) {
          addWatchFile(new URL(`content/${file}`, `file://${projectRoot()}/`));
        }
        for (const file of libraryOf(projectRoot()).yaml.keys()) {
          if (/^content\/(agent|diagnosis)\//.test(file)) addWatchFile(new URL(file, `file://${projectRoot()}/`));
        }
      },
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
    super(`The content has faults.\n\n${report}`);
    this.stack = this.message;
  }
}
