import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSIGHTS_FILE, insightsSchema, projectRoot, type Insights } from '../../content/index.ts';

/** What `npm run insights` found last. `unread`: it was written by another version, or by somebody else. */
export function lastInsights(): Insights | 'none' | 'unread' {
  const file = join(projectRoot(), INSIGHTS_FILE);
  if (!existsSync(file)) return 'none';
  try {
    return insightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return 'unread';
  }
}
