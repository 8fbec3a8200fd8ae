import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { libraryOf, projectRoot, published, translationWarnings } from '../../src/content/index.ts';
import { openMemory } from '../content/memory.ts';
import { contentProblems, reportOf } from '../content/report.ts';
import { showFaults } from './dev-faults.ts';
import { addIntegrity } from './integrity.ts';
import { moveScripts } from './late-scripts.ts';
import { withdrawWorker } from './offline-dev.ts';
import { writeWorker } from './offline-worker.ts';
import { isOwnContent } from './places.ts';
import { reloadOnContent } from './reload.ts';
import { writeSearchIndex } from './search-index.ts';
import { trimPolicies } from './trim-policy.ts';
import { uiTypes } from './ui-types.ts';

/** Ties the help center to Astro: checks content first, types its words, makes the search index and the worker. */
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
        // Astro's own settings are made from it: only a new start takes them up.
        addWatchFile(pathToFileURL(join(projectRoot(), 'content/site.yaml')));
      },
      'astro:server:setup': ({ server, logger }) => {
        reloadOnContent(server, projectRoot());
        showFaults(server, projectRoot(), logger);
        withdrawWorker(server);
      },
      'astro:config:done': ({ injectTypes }) => {
        // Another help center's words have the same keys: the types are this project's own.
        if (isOwnContent()) injectTypes({ filename: 'ui.d.ts', content: uiTypes(libraryOf(projectRoot())) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        moveScripts(dir);
        trimPolicies(dir);
        addIntegrity(dir);
        const library = published(libraryOf(projectRoot()));
        const results = await writeSearchIndex(dir, library);
        logger.info(`Search: ${results} pages and references indexed.`);
        const { fetched, left } = await writeWorker(fileURLToPath(dir), Object.keys(library.site.languages));
        logger.info(`Offline: ${fetched.length} files are fetched, ${left.length} kept when they are visited.`);
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
