import { type Playable, type ShowPlace } from '../../../machines/show/index.ts';
import { guidedFragment, type Progress, type Route } from '../../../machines/walkthrough/index.ts';
import { pageLanguage } from '../../ui/page.ts';
import { loadJson, loadStyles } from '../../ui/load.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { translator } from '../../ui/t.ts';
import type { Film } from './film.types.ts';
import { Player } from './player.ts';
import { enterAddress, isAsked, leaveAddress, nameInAddress } from './show-address.ts';
import styles from './show.css?url';
import { ShowStage } from './stage.ts';
import type { ShowKey } from './show.types.ts';

/** A guide to play. */
export interface ShowRequest {
  guide: string;
  route: Route;
  /** Where it begins. */
  place: Progress;
  /** Continues the reader's walk at a place. */
  visit(place: Progress): void;
}

/** With reduced motion, the reader advances each picture. */
const STILL = '(prefers-reduced-motion: reduce)';

/**
 * Plays a guide on its screens, in a dialog over its page.
 *
 * @throws if files cannot be loaded
 */
export async function openShow({ guide, route, place, visit }: ShowRequest): Promise<void> {
  const [film] = (await Promise.all([
    loadJson(`${pageLanguage()}/walkthroughs/${guide}/show.json`),
    loadStyles(styles),
  ])) as [Film, unknown];
  const acts = Object.entries(film.steps).map(([id, { moments }]) => [id, moments.map(({ act }) => act)] as const);
  const playable: Playable = { route, acts: Object.fromEntries(acts) };
  const t = translator<ShowKey>(film.words);
  const isStill = matchMedia(STILL).matches;
  const timeOf = ({ progress, moment }: ShowPlace): number => film.steps[progress.step]?.moments[moment]?.time ?? 0;

  const stage = new ShowStage(t, film, playable, {
    toggle: () => player.toggle(),
    next: () => player.next(),
    back: () => player.back(),
    choose: (way) => player.choose(way),
    setRate: (rate) => {
      player.rate = rate;
      shelf.remember('pace', String(rate), 'show');
    },
    leave: () => {
      player.pause();
      document.removeEventListener('visibilitychange', rest);
      leaveAddress(guidedFragment(place));
    },
    walkHere: () => {
      const here = player.walked;
      nameInAddress(guidedFragment(here), false);
      stage.dialog.close();
      visit(here);
    },
    address: () => location.href,
  });
  const player = new Player(playable, place, timeOf, {
    show: (at, isPlaying) => {
      stage.show(at, isPlaying);
      if (stage.dialog.open && isAsked()) nameInAddress(guidedFragment(player.walked), true);
    },
    press: () => stage.press(),
  });
  const rate = Number(shelf.recall('pace', 'show'));
  player.rate = stage.showRate(rate);
  // Pause while hidden.
  const rest = (): void => {
    if (document.hidden) player.pause();
  };
  document.addEventListener('visibilitychange', rest);
  stage.open();
  enterAddress();
  player.begin(!isStill);
}
