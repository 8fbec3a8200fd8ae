import { Component, createRef } from 'preact';
import type { Act } from '../../../../machines/walkthrough/index.ts';
import type { Screens } from '../../protocol/protocol.types.ts';
import { actText } from './act-list.tsx';
import type { PanelProps } from './panel.types.ts';
import { stepChoices } from './questions.ts';
import { recorded, type Happening } from './recording.ts';
import { pictureOf } from './screen-shelf.ts';

interface RecorderProps extends PanelProps {
  /** The step into which the acts are written. */
  id: string;
  onStep(id: string): void;
}

interface RecorderState {
  screens: Screens | undefined;
  isOn: boolean;
}

/** The simulator itself, in a frame: what is done on it writes itself into a step, for as long as it is recorded. */
export class Recorder extends Component<RecorderProps, RecorderState> {
  override state: RecorderState = { screens: undefined, isOn: false };
  readonly #frame = createRef<HTMLIFrameElement>();
  #watching: MutationObserver | undefined;
  /** How many acts stood in the step before the ones that are recorded. */
  #from = 0;
  /** What was last shown on each device, and whether its camera ran there. */
  #shown = new Map<string, { screen: string; hasCamera: boolean }>();

  override componentDidMount(): void {
    const { screens, guide, asking } = this.props;
    void asking.store.attempt(async () => {
      const found = await screens.of(guide);
      this.setState({ screens: found });
    });
  }

  override componentDidUpdate(before: RecorderProps): void {
    if (before.id !== this.props.id) this.#begin();
  }

  override componentWillUnmount(): void {
    this.#watching?.disconnect();
  }

  get #acts(): readonly Act[] {
    return this.props.guide.steps[this.props.id]?.acts ?? [];
  }

  #begin(): void {
    this.#from = this.#acts.length;
  }

  #loaded = (): void => {
    const page = this.#frame.current?.contentDocument;
    if (!page) return;
    this.#shown = new Map();
    page.addEventListener('click', this.#click, true);
    page.addEventListener('change', this.#change, true);
    page.addEventListener('input', this.#change, true);
    page.addEventListener('keydown', this.#press);
    this.#watching?.disconnect();
    this.#watching = new MutationObserver(() => this.#look());
    this.#watching.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-screen'],
    });
    this.#look();
  };

  /** A screen that is there no more was looked at, if nothing was done on it. */
  #look(): void {
    for (const device of this.#frame.current?.contentDocument?.querySelectorAll<HTMLElement>('[data-screen]') ?? []) {
      const { on, screen } = placeOf(device);
      const before = this.#shown.get(on);
      const isSame = before?.screen === screen;
      this.#shown.set(on, {
        screen,
        hasCamera: device.querySelector('canvas') !== null || (isSame && before.hasCamera),
      });
      if (!before || isSame) continue;
      // Where one begins, nobody has looked yet; but what a camera reads, somebody holds it at.
      const isOwn = this.#acts.slice(this.#from).some((act) => act.on === on);
      if (isOwn || before.hasCamera) this.#happened({ kind: 'left', on, screen: before.screen });
    }
  }

  #click = ({ target }: Event): void => {
    const pressed = elementOf(target);
    const device = pressed?.closest<HTMLElement>('[data-screen]');
    if (!pressed || !device) return;
    const beside = pressed
      .closest('[data-action="fill-code"]')
      ?.parentElement?.querySelector<HTMLElement>('[data-control]');
    const control = (beside ?? pressed.closest<HTMLElement>('[data-control]'))?.dataset['control'];
    if (control === undefined) return;
    const place = placeOf(device);
    const isField = beside !== null && beside !== undefined ? true : this.#isField(place, control);
    // A field that is typed into has been filled in when something stands in it.
    if (isField && !beside && isTypedInto(pressed)) return;
    this.#happened({ kind: isField ? 'enter' : 'tap', ...place, control });
  };

  #change = ({ target }: Event): void => {
    const field = elementOf(target);
    const device = field?.closest<HTMLElement>('[data-screen]');
    const control = field?.closest<HTMLElement>('[data-control]')?.dataset['control'];
    if (device && control !== undefined) this.#happened({ kind: 'enter', ...placeOf(device), control });
  };

  /** The studio's keys hold in the frame too. */
  #press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || !/^[szk]$/i.test(key)) return;
    event.preventDefault();
    this.#frame.current?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey, metaKey, shiftKey, bubbles: true }),
    );
  };

  #isField(place: { on: string; screen: string }, control: string): boolean {
    const controls = pictureOf(this.state.screens, place)?.controls ?? [];
    return controls.find((each) => each.id === control)?.isField === true;
  }

  #happened(happening: Happening): void {
    if (!this.state.isOn) return;
    const { asking, id } = this.props;
    const all = this.#acts;
    const before = all.slice(this.#from);
    const after = recorded(before, happening);
    const added = after.slice(before.length);
    const last = before.length - 1;
    const changed = after[last];
    if (changed && changed !== before[last]) asking.desk.acts.change(id, this.#from + last, changed);
    if (added.length > 0) asking.desk.acts.add(id, added);
  }

  override render(props: RecorderProps, { isOn, screens }: RecorderState) {
    const { asking, guide, id, onStep } = props;
    const { store, words } = asking;
    const { t } = store;
    const { platform, method, task } = guide;
    if (screens?.screens.length === 0) return <p class="guide-none">{t('guides.record.none')}</p>;
    const query = new URLSearchParams({ task, platform, method }).toString();
    const step = guide.steps[id];
    const onward = step?.next === undefined ? Object.entries(step?.ways ?? {}) : [['', step.next] as const];
    return (
      <>
        <div class="guide-panel guide-record">
          <p>{t('guides.record.text')}</p>
          <label for="record-step">{t('guides.record.step')}</label>
          <select id="record-step" value={id} onChange={({ currentTarget }) => onStep(currentTarget.value)}>
            {stepChoices(asking).map(({ value, label }) => (
              <option value={value} key={value}>
                {label}
              </option>
            ))}
          </select>
          <div class="studio-acts">
            <button
              type="button"
              class="studio-main"
              aria-pressed={isOn}
              data-action="record"
              onClick={() => {
                this.#begin();
                this.setState({ isOn: !isOn });
              }}
            >
              {t(isOn ? 'guides.record.stop' : 'guides.record.start')}
            </button>
            {onward.map(([way, to]) => (
              <button type="button" key={to} onClick={() => onStep(to)}>
                {t('guides.record.next', { step: way === '' ? words.step(to) : words.way(id, way) })}
              </button>
            ))}
          </div>
          <ol aria-label={t('guides.acts')} aria-live="polite">
            {step?.acts.map((act, index) => (
              <li key={index}>{actText(screens, act, t)}</li>
            ))}
          </ol>
        </div>
        <iframe
          class="studio-preview"
          ref={this.#frame}
          src={store.pageAddress(`${words.language}/simulator/?${query}`)}
          title={t('guides.record.frame')}
          onLoad={this.#loaded}
        />
      </>
    );
  }
}

function placeOf(device: HTMLElement): { on: Act['on']; screen: string } {
  return { on: device.dataset['device'] === 'portal' ? 'portal' : 'phone', screen: device.dataset['screen'] ?? '' };
}

/** An element of the frame: it is none of this window's classes. */
function elementOf(target: EventTarget | null): Element | undefined {
  const node = target as Node | null;
  return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node?.parentElement ?? undefined);
}

function isTypedInto(element: Element): boolean {
  return element.closest('input:not([readonly]), select, textarea') !== null;
}
