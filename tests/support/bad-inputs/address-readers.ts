import { createInterview, decodeReplies, encodeReplies, interviewView } from '../../../machines/diagnosis/index.ts';
import { asksForWalk, decodeProgress, trailOf } from '../../../machines/walkthrough/index.ts';
import { NOTICES } from '../../../src/features/desk/setup.ts';
import { NOTICES as DIAGNOSIS_NOTICES, isPlace } from '../../../src/features/diagnosis/place.ts';
import { addressOf, questionIn } from '../../../src/features/search/look-up.ts';
import { readAddress } from '../../../src/features/simulator/address.ts';
import { along } from '../../../src/features/simulator/session.ts';
import { actionTrouble } from '../../../src/features/simulator/words.ts';
import { controlsOf } from '../../../machines/simulator/index.ts';
import { shippedGraph } from '../graphs.ts';
import { createActor } from 'xstate';
import { shippedSymptoms } from '../symptoms.ts';
import type { Read } from './read.types.ts';
import { product } from '../product.ts';

const SITE = 'https://site.example';

/** The address of a page with a query and a fragment, as a browser writes it. */
function urlOf(rest: string): URL {
  const [search = '', ...hash] = rest.split('#');
  const url = new URL('/en/simulator/', SITE);
  url.search = search;
  url.hash = hash.join('#');
  return url;
}

/** The fragment that a browser makes of what is typed. */
const hashOf = (text: string): string => urlOf(`#${text.replace(/^#/, '')}`).hash;

export const addressReaders = {
  guide: (input) => {
    const hash = hashOf(input);
    // A link into the page: the browser goes there, or stays at the top.
    if (!asksForWalk(hash)) return { says: undefined };
    const graph = shippedGraph('android-add-user-qr');
    const { progress, notice } = decodeProgress(hash, graph);
    return { says: notice && NOTICES[notice], fault: trailOf(graph, progress) ? undefined : JSON.stringify(progress) };
  },
  diagnosis: (input) => {
    const hash = hashOf(input);
    if (!isPlace(hash)) return { says: undefined };
    const symptom = shippedSymptoms('all')['qr-not-read']!;
    const { replies, notice } = decodeReplies(hash, symptom);
    const actor = createActor(createInterview(symptom), { input: { world: {}, replies } }).start();
    const view = interviewView(actor.getSnapshot(), symptom);
    const isThere = view.phase !== 'finished' && encodeReplies(view.replies) === encodeReplies(replies);
    const isTold = 'minutes' in view ? Number.isFinite(view.minutes) : true;
    return { says: notice && DIAGNOSIS_NOTICES[notice], fault: isThere && isTold ? undefined : JSON.stringify(view) };
  },
  simulator: (input) => {
    const asked = readAddress(product, urlOf(input));
    const { course, problem } = along(product, asked.scenario, asked.actions);
    const { view } = course.practice;
    const { seconds } = view;
    const isDrawn = product.screenIds.portal.includes(view.portal.screen) && controlsOf(view.portal).length > 0;
    // Each is told once, however much of it is wrong.
    const isSound = isDrawn && Number.isSafeInteger(seconds) && asked.troubles.length < 2;
    const fault = isSound ? undefined : `${seconds} seconds at ${view.portal.screen}, ${asked.troubles.join()}`;
    return { says: asked.troubles[0] ?? (problem && actionTrouble(problem)), fault };
  },
  search: (input) => {
    const question = questionIn(urlOf(input).href);
    const again = questionIn(SITE + addressOf('/en/search/', question));
    return { says: undefined, fault: again === question ? undefined : JSON.stringify(again) };
  },
} satisfies Record<string, Read>;
