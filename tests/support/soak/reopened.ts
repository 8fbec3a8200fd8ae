import type { BrowserContext, Page } from 'playwright';
import { PATIENCE } from '../browser.ts';
import { look, type Sight } from './sight.ts';
import { unexplained } from './explained.ts';

/**
 * Opens an address in a tab of its own: it must show the same place. Says what is different, if anything. Windows that the
 * site opens are closed at once.
 */
export function reopening(context: BrowserContext): (sight: Sight) => Promise<string | undefined> {
  let isOurs = false;
  context.on('page', (popup) => {
    if (!isOurs) void popup.close();
  });
  return async (sight) => {
    isOurs = true;
    const tab = await context.newPage();
    isOurs = false;
    try {
      return await compared(tab, sight);
    } finally {
      await tab.close();
    }
  };
}

async function compared(tab: Page, sight: Sight): Promise<string | undefined> {
  const wanted = JSON.stringify(placeOf(sight, sight));
  let seen = '';
  await tab.goto(sight.url);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await tab.waitForTimeout(50)) {
    const again = await look(tab);
    seen = JSON.stringify(placeOf(again, sight));
    if (seen === wanted && unexplained(again).length === 0) return undefined;
  }
  return `opened again, ${sight.url} shows ${seen}, not ${wanted}`;
}

/**
 * Where a page stands, as far as its address says it: trouble, the last check and the end are the history's alone, as is the walk
 * behind a guide that is shown.
 */
function placeOf({ language, walk, interview, results }: Sight, first: Sight) {
  const isSearch = first.url.includes('/search/');
  return {
    language,
    walk: first.walk?.phase === 'walking' && [walk?.current, walk?.progress],
    interview: first.interview?.phase === 'asking' && [interview?.steps, interview?.given, interview?.code],
    results: isSearch && results,
  };
}
