import type { Page } from 'playwright';
import { statusAfter, type Reply, type Symptom } from '../../../machines/diagnosis/index.ts';
import { choose, interviewAt, press, says } from '../browser-diagnosis.ts';
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

/** All that can be opened, open. */
async function openAll(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.locator('[data-phase]').waitFor();
  for (const summary of await main.locator('summary').all()) await summary.click();
  for (const change of await main.locator('[data-action="change"]').all()) await change.click();
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
          await at(repliesText(replies))(page, language);
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
        await press(page, says[language].yes);
        await page.getByRole('heading', { level: 1, name: says[language].solved }).waitFor();
      },
    },
  ],
};

export const diagnosisRooms: readonly Room[] = [
  ...Object.entries(shippedSymptoms('all')).map(([id, symptom]) => interview(id, symptom)),
  solved,
];
