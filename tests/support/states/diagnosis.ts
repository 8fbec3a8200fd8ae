import type { Page } from 'playwright';
import { statusAfter, type Reply, type Symptom } from '../../../machines/diagnosis/index.ts';
import { choose, interviewAt, says } from '../browser-diagnosis.ts';
import { repliesText } from '../interviews.ts';
import { shippedSymptoms } from '../symptoms.ts';
import type { Room, State } from './room.ts';

/** The first place found of each kind of state: every step, every last check, every way out. */
function placesOf(symptom: Symptom): Reply[][] {
  const found = new Map<string, Reply[]>();
  const waiting: Reply[][] = [[]];
  for (const replies of waiting) {
    const status = statusAfter(symptom, replies);
    const kind = JSON.stringify(status);
    if (found.has(kind)) continue;
    found.set(kind, replies);
    if (status.phase !== 'asking') continue;
    for (const outcome of Object.keys(symptom.steps[status.step]!.outcomes)) {
      waiting.push([...replies, { step: status.step, outcome }]);
    }
  }
  return [...found.values()];
}

/** Goes on to another place of the interview that is open, as who types its address. */
const goOnTo = (page: Page, said: string): Promise<void> =>
  page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        if (location.hash === hash) {
          resolve();
          return;
        }
        // After the interview, which has listened for longer.
        addEventListener('popstate', () => resolve(), { once: true });
        location.hash = hash;
      }),
    `#said~${said}`,
  );

/** All that can be opened, open. */
async function openAll(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.locator('[data-phase]').waitFor();
  await main.evaluate((all) => {
    for (const kind of ['summary', '[data-action="change"]'])
      for (const control of all.querySelectorAll<HTMLElement>(kind)) control.click();
  });
}

function interview(id: string, symptom: Symptom): Room {
  const at =
    (said: string): State['come'] =>
    async (page, language) => {
      await page.goto('about:blank');
      await page.goto(interviewAt(language, id, said));
      await page.locator('.diagnosis').waitFor();
    };
  return {
    name: `interview ${id}`,
    states: [
      ...placesOf(symptom).map((replies, number): State => ({
        name: `${number} ${repliesText(replies)}`,
        come: async (page, language) => {
          if (number === 0) await at(repliesText(replies))(page, language);
          else await goOnTo(page, repliesText(replies));
          await openAll(page);
        },
      })),
      {
        name: 'a link that cannot be read',
        come: async (page, language) => {
          await at('nothing.known')(page, language);
          await page.locator('.walk-notice').waitFor();
        },
      },
      {
        name: 'support, asked for early',
        come: async (page, language) => {
          await at('')(page, language);
          await choose(page, language, says[language].giveUp);
        },
      },
    ],
  };
}

const solved: Room = {
  name: 'interview from a guide',
  states: [
    {
      name: 'solved',
      come: async (page, language) => {
        const search = '?guide=iphone-add-user-qr&at=step-scan';
        await page.goto(interviewAt(language, 'qr-not-read', 'view.blurred~move.read', search));
        await page.getByRole('heading', { level: 1, name: says[language].solved }).waitFor();
      },
    },
  ],
};

export const diagnosisRooms: readonly Room[] = [
  ...Object.entries(shippedSymptoms('all')).map(([id, symptom]) => interview(id, symptom)),
  solved,
];
