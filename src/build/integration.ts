import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isPreview, libraryOf, projectRoot, published, shownIn, translationWarnings } from '../content/index.ts';
import { baseOf, lineBreaker } from '../i18n/index.ts';
import { writeCountersScript, writeNoticeScript, writeUpdateScript } from './bundle.ts';
import { reportOf } from './check/messages.ts';
import { contentProblems } from './check/report.ts';
import { reloadOnContent, showProblems, withdrawWorker } from './dev.ts';
import { embedRoutes, serveEmbedLoader, writeEmbedLoader } from './embed.ts';
import { finishing, pageFinisher } from './finish-page.ts';
import { uiTypes, writeSchemas } from './generated.ts';
import { NOTICES, noticesOf, takeList, toolsIn } from './notices.ts';
import { writeWorker } from './offline.ts';
import { acquireBuildLock, emptyHost, layAtTop, hostFolder, isOwnContent, turnMark } from './places.ts';
import { writeReadings } from './readings/write-readings.ts';
import { beginSearchIndex, type SearchIndexBuilder } from './search-index.ts';
import { siteOf } from './site-settings.ts';
import { writeSitemap } from './sitemap.ts';

export function shirube(): AstroIntegration {
  let outDir: URL;
  let search: SearchIndexBuilder;
  let endTurn: (() => void) | undefined;
  return {
    name: 'shirube',
    hooks: {
      'astro:config:setup': async ({ command, logger, addWatchFile, injectRoute }) => {
        for (const route of embedRoutes(siteOf())) injectRoute(route);
        // During development, problems are shown and do not stop the server.
        const problems = command === 'build' ? contentProblems(projectRoot()) : [];
        if (problems.length > 0) throw new ContentError(reportOf(problems));
        if (command === 'build') {
          endTurn ??= await acquireBuildLock(turnMark(), () => {
            logger.info('Another build of this folder is running. This one starts when it ends.');
          });
        }
        writeSchemas(projectRoot(), libraryOf(projectRoot()));
        for (const warning of translationWarnings(libraryOf(projectRoot()))) logger.warn(`Out of date: ${warning}`);
        // Astro's settings depend on site.yaml. The studio is not restarted: it would lose its undo history.
        if (process.env['SHIRUBE_STUDIO'] === undefined)
          addWatchFile(pathToFileURL(join(projectRoot(), 'content/site.yaml')));
      },
      'astro:server:setup': ({ server, logger }) => {
        // The studio shows changes and problems itself.
        if (process.env['SHIRUBE_STUDIO'] === undefined) {
          reloadOnContent(server, projectRoot());
          showProblems(server, projectRoot(), logger);
        }
        withdrawWorker(server);
        if (isEmbedded()) serveEmbedLoader(server, () => libraryOf(projectRoot()));
      },
      'astro:config:done': ({ config, injectTypes }) => {
        outDir = config.outDir;
        // Another help center's words have the same keys, so only this project's types are needed.
        if (isOwnContent()) injectTypes({ filename: 'ui.d.ts', content: uiTypes(libraryOf(projectRoot())) });
      },
      // Pagefind runs in parallel: each article is indexed once it is rendered.
      'astro:build:start': ({ setPrerenderer }) => {
        emptyHost(hostFolder());
        const library = libraryOf(projectRoot());
        search = beginSearchIndex(shownIn(library), outDir);
        const broken = lineBreaker(library.unbroken);
        const finished = pageFinisher(hostFolder());
        const finish = (page: string) => finished(broken(page));
        setPrerenderer((usual) => finishing(usual, finish, (address, page) => search.add(address, page)));
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => pathname);
        if (!isPreview()) writeSitemap(fileURLToPath(dir), published(libraryOf(projectRoot())), paths);
        layAtTop(hostFolder(), fileURLToPath(dir));
        const results = await search.end();
        logger.info(`Search: ${results} pages and references indexed.`);
        const folder = fileURLToPath(dir);
        const scripts = takeList(folder);
        const update = await writeUpdateScript(folder, baseOf(siteOf().address));
        const counting = siteOf().counters ? await writeCountersScript(folder, baseOf(siteOf().address)) : [];
        if (siteOf().notices && !existsSync(join(folder, 'notice.json')))
          writeFileSync(join(folder, 'notice.json'), '{"notices":[]}\n');
        const notice = siteOf().notices ? await writeNoticeScript(folder, baseOf(siteOf().address)) : [];
        const loader = isEmbedded() ? await writeEmbedLoader(folder, libraryOf(projectRoot())) : [];
        const unread = await writeReadings(folder, libraryOf(projectRoot()));
        if (unread.length > 0) logger.warn(`Without a reading (content/readings.yaml): ${unread.join(', ')}.`);
        const worker = await writeWorker(folder, siteOf());
        const all = [...scripts, ...update, ...counting, ...notice, ...loader, ...worker, ...toolsIn()];
        writeFileSync(join(folder, NOTICES), noticesOf(all));
        endTurn?.();
      },
    },
  };
}

function isEmbedded(): boolean {
  return (siteOf().embedding?.help.length ?? 0) > 0;
}

class ContentError extends Error {
  override name = 'ContentError';
  constructor(report: string) {
    super(`The content has problems.\n\n${report} Fix them, then build again.`);
    this.stack = this.message;
  }
}
