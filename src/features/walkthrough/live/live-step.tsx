import { render } from 'preact';
import { labelOf, type Mark, type ScreenView } from '../../../../machines/activation/index.ts';
import { Coach } from '../../../../machines/rehearsal/index.ts';
import type { Graph, Progress } from '../../../../machines/walkthrough/index.ts';
import { Screen } from '../../../screens/Screen.tsx';
import type { Live } from '../../../screens/surroundings.ts';
import type { T } from '../load.ts';

/** What a live step needs of the walkthrough. */
export interface LiveStepOptions {
  /** The element that it fills. */
  host: HTMLElement;
  /** The graph with its acts. */
  graph: Graph;
  progress: Progress;
  t: T;
  /** The words of a label, a screen or a control, by its key in content/apps. */
  label(key: string): string;
  /** What the portal's code says: the address of a page of this site. */
  payload: string;
  /** Called when everything in the step has been done. */
  onDone(): void;
}

/**
 * Shows the screens of a step one after another, each waiting for its control. What is tapped instead is told what
 * was meant, and that is then marked.
 *
 * @returns how it is taken away again; nothing where the step has nothing to tap
 */
export function openLiveStep(options: LiveStepOptions): (() => void) | undefined {
  const coach = Coach.at(options.graph, options.progress);
  if (!coach) return undefined;
  const { host } = options;
  const show = (said: string, marks: readonly Mark[] = []): void =>
    render(<LiveStep {...options} view={{ ...coach.view, marks }} said={said} onTap={tap} />, host);

  function tap(control: string): void {
    const verdict = coach!.tap(control);
    if (!verdict.right) {
      const meant = nameOf(options, coach!.view, verdict.meant);
      show(options.t('walk.liveWrong', { label: meant }), [{ control: verdict.meant, turn: 1 }]);
      return;
    }
    if (!verdict.turn) return options.onDone();
    show(options.t('walk.liveRight'));
    // The button that was tapped may be gone: reading goes on at the new screen.
    host.querySelector<HTMLElement>('[role="group"]')?.focus({ preventScroll: true });
  }

  show('');
  return () => render(null, host);
}

interface LiveStepProps extends LiveStepOptions {
  view: ScreenView;
  /** What came of the last tap. */
  said: string;
  onTap(control: string): void;
}

function LiveStep({ view, said, onTap, t, label, payload }: LiveStepProps) {
  const screen = label(`${view.device === 'browser' ? 'portal-screens' : 'screens'}.${view.screen}`);
  const live: Live = {
    id: 'walk',
    screen,
    nameOf: (control) => label(`controls.${control}`),
    onEnter: (control) => {
      onTap(control);
      return undefined;
    },
    read: () => 'other',
    // Nothing is typed here: a tap fills a field in.
    fillOf: (control) => control,
    choices: [t('walk.liveNone'), '1', '2', '3'],
  };
  return (
    <>
      <div class="live-device" role="group" aria-label={t('walk.liveDevice', { screen })} tabIndex={-1}>
        <p class="live-practice">{t('walk.livePractice')}</p>
        <Screen view={view} words={label} payload={payload} onTap={onTap} live={live} />
      </div>
      <p class="live-said" role="status">
        {said}
      </p>
    </>
  );
}

/** What a control is called: its label, else its name. */
function nameOf({ label }: LiveStepOptions, view: ScreenView, control: string): string {
  return label(labelOf(view, control) ?? `controls.${control}`);
}
